package cn.majordecision.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** An instance that starts the server in a JVM of its own and waits to be killed. */
final class KilledInstance {

    private KilledInstance() {}

    /** Starts the server on the folder given and says so. */
    public static void main(String[] arguments) throws InterruptedException {
        PostgresServer.start(Path.of(arguments[0]), SharedPostgres.PROGRAMS);
        System.out.println("ready");
        Thread.currentThread().join();
    }

    /** Runs such an instance and kills it; its server goes on. */
    static void leaveServer(Path folder) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledInstance.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = jvm.inputReader()) {
            assertThat(output.lines().anyMatch("ready"::equals)).isTrue();
        } finally {
            jvm.destroyForcibly().waitFor();
        }
    }
}
