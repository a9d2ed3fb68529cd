package cn.majordecision.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a witness took away: each checkpoint it holds must still be a beginning of the log and still be among the checkpoints. */
final class WitnessCheck implements LedgerCheck {

    @Override
    public String name() {
        return "见证副本";
    }

    static List<Long> sizes(Evidence evidence) {
        return evidence.witness().map(WitnessCheck::sizes).orElse(List.of());
    }

    static List<Long> sizesSm3(Evidence evidence) {
        return evidence.witness()
                .map(WitnessStore::second)
                .map(WitnessCheck::sizes)
                .orElse(List.of());
    }

    private static List<Long> sizes(Path folder) {
        try {
            return WitnessStore.sizes(folder).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void look(Evidence evidence) throws IOException {
        if (evidence.witness().isEmpty()) {
            return;
        }
        Set<String> kept = new HashSet<>();
        evidence.source().read(LedgerTable.CHECKPOINTS, row -> {
            kept.add(row.number(0) + row.text(2));
            kept.add(row.number(0) + row.text(4));
        });
        Path folder = evidence.witness().get();
        for (long size : sizes(evidence)) {
            compare(evidence, new Kept(folder, size, "见证的检查点 " + size), evidence.roots(), kept);
        }
        for (long size : sizesSm3(evidence)) {
            Kept second = new Kept(WitnessStore.second(folder), size, "见证的检查点 " + size + "（SM3）");
            compare(evidence, second, evidence.rootsSm3(), kept);
        }
    }

    /** A checkpoint that the witness keeps. */
    private record Kept(Path folder, long size, String place) {}

    private static void compare(Evidence evidence, Kept one, Map<Long, byte[]> roots, Set<String> kept)
            throws IOException {
        String text = Files.readString(WitnessStore.file(one.folder(), one.size()));
        Note note = Note.parse(text);
        CheckpointsCheck.trusted(evidence, note, one.place());
        byte[] root = roots.get(one.size());
        if (root == null || !Arrays.equals(root, note.tree().root())) {
            evidence.found(one.place(), "现存总账不是它的延续：总账被改写、截断或者换成了旧的备份");
        } else if (!kept.contains(one.size() + text)) {
            evidence.found(one.place(), "数据库中已没有这个检查点，或者已被替换");
        }
    }
}
