package cn.majordecision.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that is killed and started again on its data, as after a power cut. */
public final class CrashServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresServer first;
    private final Path data;
    private final List<String> command;
    private ProcessHandle postmaster;

    private CrashServer(PostgresServer first, Path data, ProcessHandle postmaster) {
        this.first = first;
        this.data = data;
        this.postmaster = postmaster;
        this.command = new ArrayList<>(List.of("unshare", "-U"));
        if (!System.getProperty("user.name").equals("root")) {
            command.clear();
        }
        command.add(postmaster.info().command().orElseThrow());
        command.addAll(Arrays.asList(postmaster.info().arguments().orElseThrow()));
    }

    /** Starts a server with an empty database on the folder. */
    public static CrashServer start(Path folder) throws IOException {
        PostgresServer first = PostgresServer.start(folder, SharedPostgres.PROGRAMS);
        Path data = folder.resolve("data");
        return new CrashServer(first, data, running(data));
    }

    /** The address of its database, the same after every kill. */
    public String url() {
        return first.url(PostgresServer.DATABASE);
    }

    /** User and password of the application. */
    public List<String> app() {
        return List.of(first.app().user(), first.app().password());
    }

    /** User and password of the owner. */
    public List<String> owner() {
        return List.of(first.owner().user(), first.owner().password());
    }

    /** A connection of the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url(), first.owner().user(), first.owner().password());
    }

    /** Kills the server and each of its processes at once, and starts it again. */
    public void killAndRestart() throws Exception {
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitReady();
        postmaster = running(data);
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection ready = connect()) {
                ready.isValid(1);
                return;
            } catch (SQLException starting) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the server does not come back", starting);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static ProcessHandle running(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Override
    public void close() {
        first.close();
    }
}
