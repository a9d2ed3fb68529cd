package cn.majordecision.matter.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs programs of the machine; a missing one is a failure and nothing to skip. */
public final class Tools {

    private Tools() {}

    /** How a program ended and what it said. */
    public record Run(int code, String told) {}

    /** Runs a program to its end. */
    public static Run run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PYTHONDONTWRITEBYTECODE", "1"));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), told);
    }

    /** Runs a program that must be there. */
    public static Run needed(Path folder, String... command) throws InterruptedException {
        try {
            return run(folder, command);
        } catch (IOException missing) {
            throw new AssertionError(
                    "This test needs the program " + command[0] + " (Debian: coreutils, unzip, python3)", missing);
        }
    }

    /** The verifier every package carries, taken from the product and not from the package. */
    public static Run python(Path zip, Path key) throws IOException, InterruptedException {
        Path program = Path.of("src/main/resources/dossier/verify.py").toAbsolutePath();
        return needed(
                Files.createDirectories(Path.of("target")),
                "python3",
                program.toString(),
                zip.toAbsolutePath().toString(),
                "--key=" + key.toAbsolutePath());
    }
}
