package cn.majordecision.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a witness took away: each checkpoint it holds must still be a beginning of the log and still be among the checkpoints. */
final class WitnessCheck implements LedgerCheck {

    @Override
    public String name() {
        return "见证副本";
    }

    static List<Long> sizes(Evidence evidence) {
        try {
            return evidence.witness().isEmpty()
                    ? List.of()
                    : WitnessStore.sizes(evidence.witness().get()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void look(Evidence evidence) throws IOException {
        Set<String> kept = new HashSet<>();
        evidence.source().read(LedgerTable.CHECKPOINTS, row -> kept.add(row.number(0) + row.text(2)));
        Path folder = evidence.witness().orElse(null);
        for (long size : sizes(evidence)) {
            String place = "见证的检查点 " + size;
            String text = Files.readString(WitnessStore.file(java.util.Objects.requireNonNull(folder), size));
            Note note = Note.parse(text);
            CheckpointsCheck.trusted(evidence, note, place);
            byte[] root = evidence.roots().get(size);
            if (root == null || !Arrays.equals(root, note.tree().root())) {
                evidence.found(place, "现存总账不是它的延续：总账被改写、截断或者换成了旧的备份");
            } else if (!kept.contains(size + text)) {
                evidence.found(place, "数据库中已没有这个检查点，或者已被替换");
            }
        }
    }
}
