package cn.majordecision.base.rendition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one conversion: a profile of its own, a place for the result, nothing of anybody else; gone when closed. */
record Bench(Path folder) implements AutoCloseable {

    static Bench open() throws IOException {
        Bench bench = new Bench(Files.createTempDirectory("rendition"));
        Files.createDirectories(bench.profile().resolve("user"));
        Files.createDirectory(bench.results());
        return bench;
    }

    /** Where the program keeps its settings: never those of a person or of another conversion. */
    Path profile() {
        return folder.resolve("profile");
    }

    /** Where it has to write. */
    Path results() {
        return folder.resolve("result");
    }

    /** The one PDF it wrote. */
    Path result() throws IOException, NotConverted {
        try (Stream<Path> written = Files.list(results())) {
            List<Path> pdfs = written.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(Files::isRegularFile)
                    .toList();
            if (pdfs.size() != 1 || Files.size(pdfs.get(0)) == 0) {
                throw new NotConverted("转换程序没有写出 PDF");
            }
            return pdfs.get(0);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
