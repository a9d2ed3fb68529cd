package cn.majordecision.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server process left behind by an instance that was killed. */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final long PATIENCE_SECONDS = 20;

    private Postmaster() {}

    /** Stops the server that still runs on these data although nobody holds their folder. */
    static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle.of(lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip()))
                .filter(process -> serves(process, data))
                .ifPresent(Postmaster::stop);
        // A process id used again by somebody else would keep the server from starting.
        Files.deleteIfExists(pidFile);
    }

    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command().filter(c -> c.contains("postgres")).isPresent();
        return postgres
                && info.arguments()
                        .map(a -> Arrays.asList(a).contains(data.toString()))
                        .orElse(true);
    }

    private static void stop(ProcessHandle process) {
        log.warn("上次运行未正常结束，遗留的数据库进程 {} 正在停止", process.pid());
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            log.debug("the left-over server does not stop", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
