package cn.majordecision.base.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints: each signed by the trusted key that was in use, its root that of the log at its size, in the second tree too,
 * and the newest covers the whole log.
 */
final class CheckpointsCheck implements LedgerCheck {

    @Override
    public String name() {
        return "检查点";
    }

    @Override
    public void look(Evidence evidence) {
        NavigableMap<Long, Long> covered = covered(evidence);
        long[] newest = {0};
        evidence.source().read(LedgerTable.CHECKPOINTS, row -> {
            newest[0] = row.number(0);
            Map.Entry<Long, Long> house = covered.floorEntry(row.number(0));
            check(evidence, row, house == null ? 0 : house.getValue());
        });
        evidence.source().read(LedgerTable.LOG, row -> {
            if (row.number(0) != newest[0]) {
                evidence.found("检查点 " + row.number(0), "总账已到此处，却没有相应的检查点");
            }
        });
    }

    /** By size of the log, how much it covers of the chain on which keys are adopted. */
    private static NavigableMap<Long, Long> covered(Evidence evidence) {
        NavigableMap<Long, Long> covered = new TreeMap<>();
        evidence.source().read(LedgerTable.GLOBAL, row -> {
            if (row.text(1).equals(Ledger.HOUSE)) {
                covered.put(row.number(0) + 1, row.number(2));
            }
        });
        return covered;
    }

    private static void check(Evidence evidence, Row row, long house) {
        String place = "检查点 " + row.number(0);
        Tree first = new Tree(place, evidence.roots().get(row.number(0)), row.bytes(1), row.text(2));
        Note note = first.check(evidence, row.number(0));
        if (note != null) {
            inUse(evidence, note, house, List.of(note.origin()), place);
        }
        if (row.missing(3) && row.missing(4)) {
            return;
        }
        Tree second = new Tree(place + "（SM3）", evidence.rootsSm3().get(row.number(0)), row.bytes(3), row.text(4));
        Note other = second.check(evidence, row.number(0));
        if (note != null && other != null) {
            if (!other.origin().equals(note.origin() + SigningKeys.SECOND)) {
                evidence.found(second.place(), "不属于这个总账");
            }
            inUse(evidence, other, house, List.of(note.origin(), other.origin()), second.place());
        }
    }

    /** A checkpoint of one tree as stored, and the root that the log has. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    private record Tree(String place, byte @Nullable [] root, byte[] stored, String text) {

        private @Nullable Note check(Evidence evidence, long size) {
            if (root == null || !Arrays.equals(root, stored)) {
                evidence.found(place, "根与总账不符");
            }
            try {
                Note note = Note.parse(text);
                if (note.tree().size() != size || !Arrays.equals(note.tree().root(), stored)) {
                    evidence.found(place, "签署的内容与所存的根不符");
                }
                trusted(evidence, note, place);
                return note;
            } catch (IllegalArgumentException malformed) {
                evidence.found(place, "不是有效的检查点");
                return null;
            }
        }
    }

    static void trusted(Evidence evidence, Note note, String place) {
        if (evidence.trusted().values().stream().noneMatch(note::signedBy)) {
            evidence.found(place, "没有可信密钥的有效签名");
        }
    }

    /** A key that was replaced signs nothing more: each origin's key is the one adopted last in what the checkpoint covers. */
    private static void inUse(Evidence evidence, Note note, long house, List<String> origins, String place) {
        List<SigningKey> current = new ArrayList<>();
        for (String origin : origins) {
            evidence.told("SigningKeyAdopted").stream()
                    .filter(told -> told.seq() <= house
                            && told.event().path("origin").asText().equals(origin))
                    .reduce((first, second) -> second)
                    .map(told -> KeysCheck.key(told.event()))
                    .ifPresent(current::add);
        }
        if (!current.isEmpty() && current.stream().noneMatch(note::signedBy)) {
            evidence.found(place, "由已停用的密钥签署");
        }
    }
}
