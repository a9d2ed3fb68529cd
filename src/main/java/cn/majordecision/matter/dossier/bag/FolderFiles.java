package cn.majordecision.matter.dossier.bag;

import cn.majordecision.base.ledger.Unproven;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An unpacked package: regular files and no links. */
final class FolderFiles implements PackageFiles {

    private final Path root;
    private final SortedSet<String> paths = new TreeSet<>(Paths.BY_BYTES);

    FolderFiles(Path root) throws IOException {
        this.root = root;
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .forEach(this::add);
        }
    }

    private void add(Path file) {
        String path = root.relativize(file).toString().replace(File.separatorChar, '/');
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unproven(path, "是链接，不是文件");
        }
        paths.add(path);
    }

    @Override
    public Optional<String> folder() {
        return Optional.empty();
    }

    @Override
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(paths);
    }

    @Override
    public void writeTo(String path, OutputStream out) throws IOException {
        Files.copy(root.resolve(path), out);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
