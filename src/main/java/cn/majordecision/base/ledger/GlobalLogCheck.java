package cn.majordecision.base.ledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The log of all chains: contiguous, canonical, each leaf that of its content, the whole as its frontier says. */
final class GlobalLogCheck implements LedgerCheck {

    private static final int BODY = 3;

    @Override
    public String name() {
        return "总账";
    }

    @Override
    public void look(Evidence evidence) {
        Set<Long> asked = new HashSet<>(WitnessCheck.sizes(evidence));
        asked.addAll(WitnessCheck.sizesSm3(evidence));
        evidence.source().read(LedgerTable.CHECKPOINTS, row -> asked.add(row.number(0)));
        Frontier second = Frontier.empty(TreeHash.SM3);
        boolean sm3 = second(evidence);
        Frontier frontier = Frontier.empty(TreeHash.SHA_256);
        Hasher hasher = TreeHash.SHA_256.hasher();
        CanonicalScanner scanner = new CanonicalScanner();
        evidence.source().read(LedgerTable.GLOBAL, row -> {
            byte[] leaf = row.leaf(BODY, hasher);
            check(evidence, row, row.number(0) == frontier.size() && row.same(4, leaf), scanner);
            frontier.add(leaf);
            if (sm3) {
                second.addContent(row.bytes(BODY));
            }
            if (asked.contains(frontier.size())) {
                evidence.roots().put(frontier.size(), frontier.root());
                evidence.rootsSm3().put(frontier.size(), second.root());
            }
        });
        compare(evidence, frontier, second);
    }

    private static void check(Evidence evidence, Row row, boolean inPlace, CanonicalScanner scanner) {
        String place = "总账第 " + row.number(0) + " 条";
        if (!inPlace) {
            evidence.found(place, "序号不连续，或者摘要与内容不符");
        }
        if (!row.canonical(BODY, scanner)
                || !scanner.written("decision").equals("\"" + row.text(1) + "\"")
                || !scanner.written("size").equals(Long.toString(row.number(2)))) {
            evidence.found(place, "内容不是规范格式，或者与所列的链和位置不符");
        }
    }

    /** Whether the log is kept with the second hash function too, or a witness has seen that it was. */
    private static boolean second(Evidence evidence) {
        boolean[] kept = {!WitnessCheck.sizesSm3(evidence).isEmpty()};
        evidence.source().read(LedgerTable.CHECKPOINTS, row -> kept[0] |= !row.missing(3) || !row.missing(4));
        evidence.source().read(LedgerTable.LOG, row -> kept[0] |= !row.missing(2));
        return kept[0];
    }

    private static void compare(Evidence evidence, Frontier frontier, Frontier second) {
        evidence.source().read(LedgerTable.LOG, row -> {
            if (row.number(0) != frontier.size() || !Arrays.equals(row.bytes(1), frontier.stored())) {
                evidence.found("总账", "所记的条数或者散列树前沿与各条不符");
            }
            if (!row.missing(2) && !Arrays.equals(row.bytes(2), second.stored())) {
                evidence.found("总账", "所记的 SM3 散列树前沿与各条不符");
            }
        });
    }
}
