package cn.majordecision.base.rendition;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Runs LibreOffice, or what takes the same arguments, on one file: with a profile of its own that runs no macro and fetches nothing, with
 * nothing of this program's environment, and no longer than it may (第三十三条; 《档案法实施条例》第四十条).
 */
@Component
class Converter {

    private static final int LONGEST_NAME = 200;
    private static final long PATIENCE_FOR_NAME = 20_000;

    private final List<String> command;
    private final long patience;
    private final Settings settings;
    private volatile String name = "";

    Converter(
            @Value("${mde.converter.command:}") String command,
            @Value("${mde.converter.timeout:120000}") long patience,
            Settings settings) {
        this.command = command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
        this.patience = patience;
        this.settings = settings;
    }

    /** True when uploads are to be rendered. */
    boolean configured() {
        return !command.isEmpty();
    }

    /** The program and its version, as it says itself; the command where it says nothing. */
    String name() {
        if (name.isEmpty() && configured()) {
            try (Bench bench = Bench.open()) {
                Path said = bench.folder().resolve("version.txt");
                run(bench, List.of("--version"), said.toFile(), PATIENCE_FOR_NAME);
                try (var lines = Files.lines(said, StandardCharsets.UTF_8)) {
                    name = lines.filter(line -> !line.isBlank()).findFirst().orElse("");
                }
            } catch (IOException | NotConverted | RuntimeException silent) {
                name = "";
            }
            name = name.isBlank()
                    ? command.get(0)
                    : name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
        }
        return name;
    }

    /** The PDF it made of the file, within the bench. */
    Path convert(Path original, Family family, Bench bench) throws IOException, NotConverted {
        settings.lay(bench);
        List<String> arguments = List.of(
                "-env:UserInstallation=" + bench.profile().toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "--nolockcheck",
                "--nodefault",
                "--nofirststartwizard",
                "--convert-to",
                family.target(),
                "--outdir",
                bench.results().toString(),
                original.toString());
        run(bench, arguments, null, patience);
        return bench.result();
    }

    private void run(Bench bench, List<String> arguments, @Nullable File said, long most)
            throws IOException, NotConverted {
        List<String> line = new ArrayList<>(command);
        line.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(bench.folder().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(said == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(said));
        surround(builder.environment(), bench);
        Process process = started(builder);
        process.getOutputStream().close();
        try {
            if (!process.waitFor(most, TimeUnit.MILLISECONDS)) {
                throw new NotConverted("转换程序超过 " + Math.max(1, most / 1000) + " 秒没有完成");
            }
            if (process.exitValue() != 0) {
                throw new NotConverted("转换程序出错（退出码 " + process.exitValue() + "）");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotConverted("转换中止");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Process started(ProcessBuilder builder) throws NotConverted {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new NotConverted("转换程序不能运行");
        }
    }

    /** A file that takes the program over must not find the passwords of the database in its environment. */
    private void surround(Map<String, String> environment, Bench bench) {
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", bench.folder().toString());
        environment.put("TMPDIR", bench.folder().toString());
        environment.put("SAL_USE_VCLPLUGIN", "svp");
        environment.put(
                "FONTCONFIG_FILE", bench.folder().resolve(Settings.FONTS).toString());
    }
}
