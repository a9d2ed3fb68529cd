package cn.majordecision.matter.dossier.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a bag (RFC 8493) as a zip in one stream; the same files give the same bytes. */
public final class BagWriter {

    static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private final String folder;
    private final boolean sm3;

    /** A file as it stands in the zip. */
    public record Stored(String path, long size, String sha256) {}

    /** A bag in that folder, with a second manifest where it is asked for. */
    public BagWriter(String folder, boolean sm3) {
        this.folder = folder;
        this.sm3 = sm3;
    }

    /** Writes the payload, the tag files, what is said of the bag, and the manifests of all of them. */
    public void write(List<BagFile> payload, List<BagFile> tags, List<String> info, OutputStream out)
            throws IOException {
        StoredZip zip = new StoredZip(out);
        into(zip, payload, tags, info);
        zip.finish();
    }

    /** The same as a folder of a zip that has more than the bag; returns every file of it, in order. */
    public List<Stored> into(StoredZip zip, List<BagFile> payload, List<BagFile> tags, List<String> info)
            throws IOException {
        Map<String, Sums.Sum> declared = add(zip, List.of(BagFile.of("bagit.txt", DECLARATION)));
        Map<String, Sums.Sum> payloads = add(zip, payload);
        List<BagFile> described = new ArrayList<>(tags);
        described.add(BagFile.of("bag-info.txt", information(info, payload)));
        Map<String, Sums.Sum> tagged = add(zip, described);
        tagged.putAll(declared);
        tagged.putAll(add(zip, manifests("manifest", payloads)));
        Map<String, Sums.Sum> all = sums();
        all.putAll(payloads);
        all.putAll(tagged);
        all.putAll(add(zip, manifests("tagmanifest", tagged)));
        return all.entrySet().stream()
                .map(file -> new Stored(
                        file.getKey(), file.getValue().size(), file.getValue().sha256()))
                .toList();
    }

    private static Map<String, Sums.Sum> sums() {
        return new TreeMap<>(Paths.BY_BYTES);
    }

    private Map<String, Sums.Sum> add(StoredZip zip, List<BagFile> files) throws IOException {
        Map<String, BagFile> sorted = new TreeMap<>(Paths.BY_BYTES);
        for (BagFile file : files) {
            if (sorted.put(file.path(), file) != null) {
                throw new IllegalStateException("twice: " + file.path());
            }
        }
        Map<String, Sums.Sum> sums = sums();
        for (BagFile file : sorted.values()) {
            sums.put(file.path(), zip.add(folder + "/" + file.path(), file, sm3));
        }
        return sums;
    }

    private List<BagFile> manifests(String name, Map<String, Sums.Sum> sums) {
        List<BagFile> manifests = new ArrayList<>();
        manifests.add(BagFile.of(name + "-sha256.txt", manifest(sums, false)));
        if (sm3) {
            manifests.add(BagFile.of(name + "-sm3.txt", manifest(sums, true)));
        }
        return manifests;
    }

    static String manifest(Map<String, Sums.Sum> sums, boolean second) {
        StringBuilder lines = new StringBuilder();
        sums.forEach((path, sum) -> lines.append(second ? sum.sm3() : sum.sha256())
                .append("  ")
                .append(path)
                .append('\n'));
        return lines.toString();
    }

    private static String information(List<String> info, List<BagFile> payload) {
        long bytes = payload.stream().mapToLong(BagFile::size).sum();
        return String.join("\n", info) + "\nPayload-Oxum: " + bytes + "." + payload.size() + "\n";
    }
}
