package cn.majordecision.matter.dossier.bag;

import static cn.majordecision.matter.dossier.bag.PackageVerification.require;

import cn.majordecision.base.ledger.Unproven;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A bag (RFC 8493) as somebody hands it in: every file hashed once, and both manifests exactly what they must be. */
final class Bag {

    private static final long MOST = 256L << 20;

    private final PackageFiles files;
    private final boolean second;
    private final Map<String, Sums.Sum> sums = new TreeMap<>(Paths.BY_BYTES);

    Bag(PackageFiles files) throws IOException {
        this.files = files;
        this.second = files.paths().contains("manifest-sm3.txt");
        for (String path : files.paths()) {
            require(Paths.lawful(path), path, "不是安全的路径");
            Sums sum = new Sums(OutputStream.nullOutputStream(), second);
            files.writeTo(path, sum);
            sums.put(path, sum.sum());
        }
        require(Paths.apart(files.paths()), "文件名", "有仅大小写不同的");
    }

    void check() throws IOException {
        manifest("manifest", payload());
        manifest("tagmanifest", tags());
        require(has("bagit.txt") && text("bagit.txt").equals(BagWriter.DECLARATION), "bagit.txt", "不是 BagIt 1.0 的声明");
    }

    private void manifest(String name, Map<String, Sums.Sum> named) throws IOException {
        compare(name + "-sha256.txt", BagWriter.manifest(named, false));
        if (second) {
            compare(name + "-sm3.txt", BagWriter.manifest(named, true));
        }
    }

    private void compare(String manifest, String expected) throws IOException {
        String text = text(manifest);
        if (!text.equals(expected)) {
            String line = PackageVerification.strange(
                    Set.copyOf(text.lines().distinct().toList()),
                    Set.copyOf(expected.lines().distinct().toList()));
            throw new Unproven(manifest, "与文件不符：" + line.replaceFirst("^[0-9a-f]{64} {2}", ""));
        }
    }

    Map<String, Sums.Sum> payload() {
        return where(path -> path.startsWith("data/"));
    }

    Map<String, Sums.Sum> tags() {
        return where(path -> !path.startsWith("data/") && !path.startsWith("tagmanifest-"));
    }

    private Map<String, Sums.Sum> where(Predicate<String> asked) {
        Map<String, Sums.Sum> found = new TreeMap<>(Paths.BY_BYTES);
        sums.forEach((path, sum) -> {
            if (asked.test(path)) {
                found.put(path, sum);
            }
        });
        return found;
    }

    long payloadBytes() {
        return payload().values().stream().mapToLong(Sums.Sum::size).sum();
    }

    boolean second() {
        return second;
    }

    boolean has(String path) {
        return sums.containsKey(path);
    }

    Optional<String> folder() {
        return files.folder();
    }

    Set<String> paths() {
        return sums.keySet();
    }

    String sha256(String path) {
        require(has(path), path, "缺失");
        return Objects.requireNonNull(sums.get(path)).sha256();
    }

    void read(String path, OutputStream out) throws IOException {
        require(has(path), path, "缺失");
        files.writeTo(path, out);
        out.close();
    }

    byte[] bytes(String path) throws IOException {
        require(has(path), path, "缺失");
        require(Objects.requireNonNull(sums.get(path)).size() <= MOST, path, "过大");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.writeTo(path, bytes);
        return bytes.toByteArray();
    }

    String text(String path) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(path)))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Unproven(path, "不是 UTF-8");
        }
    }
}
