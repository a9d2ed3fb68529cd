package cn.majordecision.base.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every entry of every chain: canonical bytes, place, link to the entry before, leaf, the tree, and the roots that were logged. */
final class ChainsCheck implements LedgerCheck {

    /** The kinds of entries whose content other checks ask for. */
    private static final Set<String> TOLD = Set.of(
            "\"DocumentStored\"",
            "\"DraftAdded\"",
            "\"StepCompleted\"",
            "\"ItemPlaced\"",
            "\"DecisionMoved\"",
            "\"OutcomeDecided\"",
            "\"SigningKeyAdopted\"",
            "\"DisclosureErased\"");

    private static final int ENTRY = 2;
    private static final int LEAF = 3;

    @Override
    public String name() {
        return "留痕链与散列树";
    }

    @Override
    public void look(Evidence evidence) {
        Walk walk = new Walk(evidence);
        evidence.source().read(LedgerTable.HEADS, row -> walk.heads.put(row.text(0), new Head(row)));
        evidence.source().read(LedgerTable.GLOBAL, walk::logged);
        evidence.source().read(LedgerTable.ENTRIES, walk::entry);
        walk.finish();
    }

    /** A head row as stored. */
    @SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
    private record Head(long seq, byte[] leaf, byte[] frontier, byte @Nullable [] frontierSm3) {

        Head(Row row) {
            this(row.number(1), row.bytes(2), row.bytes(3), row.missing(4) ? null : row.bytes(4));
        }

        private boolean ends(byte[] last, Frontier first, @Nullable Frontier second) {
            return seq == first.size()
                    && Arrays.equals(leaf, last)
                    && Arrays.equals(frontier, first.stored())
                    && (frontierSm3 == null || (second != null && Arrays.equals(frontierSm3, second.stored())));
        }
    }

    /** The way through all entries in order. */
    private static final class Walk {

        private final Evidence evidence;
        private final Map<String, Head> heads = new TreeMap<>();
        private final Map<String, Map<Long, byte[]>> logged = new HashMap<>();
        private final CanonicalScanner scanner = new CanonicalScanner();
        private final Hasher hasher = TreeHash.SHA_256.hasher();
        private final ObjectMapper json = new ObjectMapper();
        private @Nullable String chain;
        private byte[] previous = new byte[32];
        private Frontier frontier = Frontier.empty(TreeHash.SHA_256);
        private final Hasher hasherSm3 = TreeHash.SM3.hasher();
        private @Nullable Frontier second;
        private Map<Long, byte[]> due = Map.of();

        Walk(Evidence evidence) {
            this.evidence = evidence;
        }

        void logged(Row row) {
            logged.computeIfAbsent(row.text(1), key -> new HashMap<>()).put(row.number(2), row.bytes(3));
        }

        void entry(Row row) {
            String here = row.text(0);
            if (!here.equals(chain)) {
                finishChain();
                chain = here;
                previous = new byte[32];
                frontier = Frontier.empty(TreeHash.SHA_256);
                due = logged.getOrDefault(here, Map.of());
                second = second(heads.get(here)) ? Frontier.empty(TreeHash.SM3) : null;
            }
            long seq = row.number(1);
            byte[] leaf = row.leaf(ENTRY, hasher);
            expect(row.same(LEAF, leaf), seq, "摘要与内容不符");
            expect(seq == frontier.size() + 1, seq, "序号不连续");
            content(row, here, seq);
            frontier.add(leaf);
            if (second != null) {
                second.add(row.leaf(ENTRY, hasherSm3));
            }
            previous = leaf;
            compare(seq);
            evidence.count(1, row.bytesOf(ENTRY));
        }

        private void compare(long seq) {
            byte[] body = due.get(seq);
            if (body == null) {
                return;
            }
            expect(root(body, "root").equals(Hex.of(frontier.root())), seq, "截至此条的根与总账所记不同");
            String rootSm3 = root(body, "rootSm3");
            expect(
                    rootSm3.isEmpty() || (second != null && rootSm3.equals(Hex.of(second.root()))),
                    seq,
                    "截至此条的 SM3 根与总账所记不同");
        }

        /** Whether the tree with the second hash function is kept for a chain, or was when it was logged. */
        private boolean second(@Nullable Head head) {
            return (head != null && head.frontierSm3() != null)
                    || due.values().stream()
                            .anyMatch(body -> !root(body, "rootSm3").isEmpty());
        }

        private void content(Row row, String here, long seq) {
            if (!row.canonical(ENTRY, scanner)) {
                expect(false, seq, "内容不是规范格式");
                return;
            }
            expect(scanner.written("prev").equals("\"" + Hex.of(previous) + "\""), seq, "没有衔接上一条");
            expect(
                    scanner.written("seq").equals(Long.toString(seq))
                            && scanner.written("decision").equals("\"" + here + "\""),
                    seq,
                    "内容所写的位置与存放位置不同");
            String type = scanner.written("type");
            if (TOLD.contains(type)) {
                evidence.tell(new Evidence.Told(
                        here, seq, type.substring(1, type.length() - 1), parse(scanner.written("event"))));
            }
        }

        private String root(byte[] body, String field) {
            return scanner.scan(body, 0, body.length) ? scanner.written(field).replace("\"", "") : "";
        }

        private JsonNode parse(String event) {
            try {
                return json.readTree(event);
            } catch (JsonProcessingException scannedBefore) {
                throw new IllegalStateException(scannedBefore);
            }
        }

        private void expect(boolean true_, long seq, String otherwise) {
            if (!true_) {
                evidence.found(Evidence.place(String.valueOf(chain), seq), otherwise);
            }
        }

        private void finishChain() {
            if (chain == null) {
                return;
            }
            Head head = heads.remove(chain);
            long size = frontier.size();
            expect(head != null && head.ends(previous, frontier, second), size, "链头所记的位置、摘要或者散列树前沿与各条记录不符");
            due.keySet().stream().filter(each -> each > size).forEach(each -> expect(false, each, "总账记有此条，现已不存在"));
            logged.remove(chain);
        }

        void finish() {
            finishChain();
            heads.forEach((name, head) -> {
                chain = name;
                expect(head.seq() == 0, head.seq(), "链头记有此条，现已不存在");
            });
            logged.forEach((name, sizes) -> {
                chain = name;
                expect(false, sizes.size(), "总账记有此链，现已不存在");
            });
        }
    }
}
