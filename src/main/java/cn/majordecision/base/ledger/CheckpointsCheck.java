package cn.majordecision.base.ledger;

import java.util.Arrays;

/** The checkpoints: each signed by a trusted key, its root that of the log at its size, and the newest covers the whole log. */
final class CheckpointsCheck implements LedgerCheck {

    @Override
    public String name() {
        return "检查点";
    }

    @Override
    public void look(Evidence evidence) {
        long[] newest = {0};
        evidence.source().read(LedgerTable.CHECKPOINTS, row -> {
            newest[0] = row.number(0);
            check(evidence, row);
        });
        evidence.source().read(LedgerTable.LOG, row -> {
            if (row.number(0) != newest[0]) {
                evidence.found("检查点 " + row.number(0), "总账已到此处，却没有相应的检查点");
            }
        });
    }

    private static void check(Evidence evidence, Row row) {
        String place = "检查点 " + row.number(0);
        byte[] root = evidence.roots().get(row.number(0));
        if (root == null || !Arrays.equals(root, row.bytes(1))) {
            evidence.found(place, "根与总账不符");
        }
        try {
            Note note = Note.parse(row.text(2));
            if (note.tree().size() != row.number(0)
                    || !Arrays.equals(note.tree().root(), row.bytes(1))) {
                evidence.found(place, "签署的内容与所存的根不符");
            }
            trusted(evidence, note, place);
            if (!row.missing(4)) {
                trusted(evidence, Note.parse(row.text(4)), place + "（SM3）");
            }
        } catch (IllegalArgumentException malformed) {
            evidence.found(place, "不是有效的检查点");
        }
    }

    static void trusted(Evidence evidence, Note note, String place) {
        if (evidence.trusted().values().stream().noneMatch(note::signedBy)) {
            evidence.found(place, "没有可信密钥的有效签名");
        }
    }
}
