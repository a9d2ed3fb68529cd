package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Checks the chain of one decision without the ledger it comes from: entry by entry, then its root against a checkpoint signed
 * with a key that was given from outside (第三十三条).
 */
public final class OfflineChain {

    private static final int HASH = 32;

    private final String decision;
    private final Hasher hasher = TreeHash.SHA_256.hasher();
    private final Frontier frontier = Frontier.empty(TreeHash.SHA_256);
    private final CanonicalScanner scanner = new CanonicalScanner();
    private byte[] previous = new byte[HASH];

    /** Begins with the first entry of that decision. */
    public OfflineChain(String decision) {
        this.decision = decision;
    }

    /** The next entry, its exact bytes. */
    public void entry(byte[] entry) {
        long seq = frontier.size() + 1;
        String place = "留痕第 " + seq + " 条";
        require(scanner.scan(entry, 0, entry.length), place, "不是规范格式");
        require(scanner.written("seq").equals(Long.toString(seq)), place, "序号不连续");
        require(scanner.written("decision").equals("\"" + decision + "\""), place, "不属于这项决策");
        require(scanner.written("prev").equals("\"" + Hex.of(previous) + "\""), place, "没有衔接上一条");
        add(hasher.leaf(entry));
    }

    /** The next entry, of which only the leaf is disclosed. */
    public void withheld(String leaf) {
        require(leaf.matches("[0-9a-f]{64}"), "留痕第 " + (frontier.size() + 1) + " 条", "摘要不完整");
        add(Hex.parse(List.of(leaf)).get(0));
    }

    private void add(byte[] leaf) {
        frontier.add(leaf);
        previous = leaf;
    }

    /** The leaf of the newest entry. */
    public String leaf() {
        return Hex.of(previous);
    }

    /** What the log says of the chain, the way from there to a checkpoint, and the key that is trusted. */
    public void end(byte[] head, String proof, String key) {
        String place = "决策链头";
        require(scanner.scan(head, 0, head.length), place, "不是规范格式");
        require(scanner.written("decision").equals("\"" + decision + "\""), place, "不属于这项决策");
        require(scanner.written("size").equals(Long.toString(frontier.size())), place, "与留痕条数不符");
        require(scanner.written("root").equals("\"" + Hex.of(frontier.root()) + "\""), place, "与各条留痕算出的根不符");
        try {
            included(head, proof, KeyFile.readPublic(key));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new Unproven("总账证明", "格式不正确");
        }
    }

    private void included(byte[] head, String proof, SigningKey key) {
        String[] lines = proof.split("\n", -1);
        long index = Long.parseLong(lines[1].replaceFirst("index ", ""));
        List<byte[]> path = new ArrayList<>();
        for (int at = 2; !lines[at].isEmpty(); at++) {
            path.add(Base64.getDecoder().decode(lines[at]));
        }
        Note note = Note.parse(note(proof));
        require(PackagedChains.proof(index, path, note.text()).equals(proof), "总账证明", "格式不正确");
        require(note.signatures().size() == 1 && note.signedBy(key), "检查点", "没有所给公钥的有效签名");
        require(
                path.stream().allMatch(hash -> hash.length == HASH)
                        && Proofs.includes(TreeHash.SHA_256, hasher.leaf(head), index, note.tree(), path),
                "总账证明",
                "不能证明决策链头在已签名的总账之中");
    }

    /** The signed note in a proof, which is what a timestamp is of; throws {@link Unproven} for no proof. */
    public static String note(String proof) {
        int end = proof.indexOf("\n\n");
        require(end > 0, "总账证明", "格式不正确");
        return proof.substring(end + 2);
    }

    /** The text of a key file as this system writes it; throws {@link IllegalArgumentException} for anything that is no public key. */
    public static String keyText(String pem) {
        return KeyFile.pem(KeyFile.readPublic(pem).publicKey());
    }

    /** The commitment that stands for a value in an entry. */
    public static String commitment(String salt, String name, String value) {
        return new Disclosure(salt, name, value).commit();
    }

    /** True when the bytes are canonical JSON as the ledger writes it. */
    public static boolean canonical(byte[] json) {
        return new CanonicalScanner().scan(json, 0, json.length);
    }

    /** An object of texts and numbers in that form. */
    public static byte[] canonicalOf(Map<String, ?> fields) {
        return CanonicalJson.of(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            throw new Unproven(place, otherwise);
        }
    }
}
