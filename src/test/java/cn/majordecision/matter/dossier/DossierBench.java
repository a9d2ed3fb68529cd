package cn.majordecision.matter.dossier;

import cn.majordecision.Backdrop;
import cn.majordecision.DemoPeople;
import cn.majordecision.Filed;
import cn.majordecision.MajorDecisionEngine;
import cn.majordecision.Story;
import cn.majordecision.TestDatabase;
import cn.majordecision.Unguarded;
import cn.majordecision.base.ledger.Signing;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What sealing and verifying a large dossier costs beside {@code sha256sum} and {@code zip -0} on the same bytes, in turn in one
 * run, with 512 MB of heap; {@code MEGABYTES=10240} in the environment for the largest.
 */
final class DossierBench {

    private static final long MIB = 1 << 20;
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", "3"));

    private final ConfigurableApplicationContext context;
    private final Path folder =
            Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath();
    private final long bytes;
    private final List<String> documents;

    private DossierBench(ConfigurableApplicationContext context, long megabytes) throws IOException {
        this.context = context;
        this.bytes = megabytes * MIB;
        this.documents = new LargeDocuments(context).make(Files.createDirectories(folder.resolve("files")), megabytes);
    }

    /** Starts itself again with the heap that is promised to be enough. */
    public static void main(String[] arguments) throws Exception {
        long megabytes = Long.parseLong(System.getenv().getOrDefault("MEGABYTES", "2048"));
        if (Runtime.getRuntime().maxMemory() > 520 * MIB) {
            List<String> again = List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "-Duser.timezone=Asia/Shanghai",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path", ""),
                    DossierBench.class.getName());
            System.exit(new ProcessBuilder(again).inheritIO().start().waitFor());
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        MajorDecisionEngine.class,
                        DemoPeople.class,
                        Story.class,
                        Filed.class,
                        Backdrop.class,
                        Unguarded.class,
                        SealedCase.class,
                        Signing.class)
                .properties("server.port=0", "logging.level.root=ERROR", "spring.main.banner-mode=off")
                .initializers(started -> new TestDatabase(false).customizeContext(started))
                .run();
        try (context) {
            new DossierBench(context, megabytes).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        double[][] rates = new double[5][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[0][round] = rate("sha256sum", () -> tool("sha256sum $(ls files/*) > sums.txt"));
            rates[1][round] = rate("zip -0", () -> tool("rm -f plain.zip; zip -0 -q -r plain.zip files"));
            String number = number();
            Path zip = folder.resolve("dossier.zip");
            rates[2][round] = rate("seal", () -> sealed(number, zip));
            rates[3][round] = rate("sha256sum", () -> tool("sha256sum dossier.zip > sums.txt"));
            String key = context.getBean(SealedCase.class).publicKey();
            rates[4][round] = rate("verify", () -> PackageVerification.run(zip, key));
        }
        tell(rates);
        tool("rm -rf " + folder);
    }

    private String number() {
        SealedCase cases = context.getBean(SealedCase.class);
        String number = cases.complete(false);
        context.getBean(Filed.class).record(number, "Drafting", "ConsultUnits", documents.toArray(String[]::new));
        return number;
    }

    /** Seals, signs, and packs: hash, zip and prove. */
    private Path sealed(String number, Path zip) throws IOException {
        SealedCase cases = context.getBean(SealedCase.class);
        cases.seal(number);
        try (OutputStream out = Files.newOutputStream(zip)) {
            cases.packInto(number, Edition.ARCHIVE, out);
        }
        return zip;
    }

    private Object tool(String command) throws IOException, InterruptedException {
        Tools.Run run = Tools.run(folder, "sh", "-c", command);
        if (run.code() != 0) {
            throw new IOException(command + ": " + run.told());
        }
        return run;
    }

    /** MB a second. */
    private double rate(String what, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        double rate = bytes / 1e6 / ((System.nanoTime() - start) / 1e9);
        System.out.printf(Locale.ROOT, "%-10s %8.0f MB/s%n", what, rate);
        return rate;
    }

    private void tell(double[][] rates) throws IOException {
        double[] medians =
                Arrays.stream(rates).mapToDouble(DossierBench::median).toArray();
        List<String> names = List.of("sha256sum", "zip -0", "seal and pack", "sha256sum (zip)", "verify");
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            lines.add(String.format(
                    Locale.ROOT, "%-16s %8.0f MB/s  %s", names.get(at), medians[at], Arrays.toString(rates[at])));
        }
        lines.add(String.format(
                Locale.ROOT, "seal / slower tool %.2f (wanted 0.6)", medians[2] / Math.min(medians[0], medians[1])));
        lines.add(String.format(Locale.ROOT, "verify / sha256sum %.2f (wanted 0.7)", medians[4] / medians[3]));
        lines.add(String.format(
                Locale.ROOT,
                "%d MB, heap %d MB, load %s",
                bytes / MIB,
                Runtime.getRuntime().maxMemory() / MIB,
                load()));
        lines.forEach(System.out::println);
    }

    private static String load() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(Path.of("/proc/loadavg"), StandardCharsets.US_ASCII)) {
            return String.valueOf(reader.readLine());
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
