package cn.majordecision.matter.dossier.bag;

import cn.majordecision.base.ledger.OfflineChain;
import cn.majordecision.base.ledger.Unproven;
import cn.majordecision.base.stamp.OfflineTimestamp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the package of a sealed dossier without the system it comes from: its files, its ledger, and that the one names the
 * other; the first broken place is thrown (第三十三条; 《档案法》第三十七条).
 */
public final class PackageVerification {

    private static final String PUBLIC = "公开";

    private final Bag bag;
    private final String key;
    private final @Nullable String certificate;

    private PackageVerification(Bag bag, String key, @Nullable String certificate) {
        this.bag = bag;
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * What was found sound.
     *
     * @param edition which edition it is, in Chinese
     * @param files how many files of payload
     * @param bytes their bytes
     * @param entries entries of the ledger
     * @param withheld how many of them are given by their leaf alone
     * @param stamp the timestamp of the checkpoint; null where the package was sealed without
     */
    public record Sound(
            String edition,
            long files,
            long bytes,
            long entries,
            long withheld,
            OfflineTimestamp.@Nullable Given stamp) {}

    /** Verifies the zip, or the folder it was unpacked into, against a public key given from outside; throws {@link Unproven}. */
    public static Sound run(Path place, String key) throws IOException {
        return run(place, key, null);
    }

    /** The same, and the timestamp against a certificate (PEM) given from outside. */
    public static Sound run(Path place, String key, @Nullable String certificate) throws IOException {
        try (PackageFiles files = PackageFiles.open(place)) {
            return new PackageVerification(new Bag(files), OfflineChain.keyText(key), certificate).verify();
        }
    }

    private Sound verify() throws IOException {
        bag.check();
        JsonNode list = json(bag.text(SealedFiles.LIST));
        String edition = edition(list);
        new SealedFiles(bag, list, edition).check();
        information(list.path("heading"), edition);
        LedgerRead ledger = new LedgerRead(list.at("/heading/decision").asText(), PUBLIC.equals(edition));
        bag.read(LedgerRead.ENTRIES, ledger);
        ledger.end(bag.bytes("ledger/head.json"), bag.text("ledger/head.tlog-proof"), key);
        require(bag.text("ledger/key.pem").equals(key), "ledger/key.pem", "与所给公钥不同");
        require(bag.second() == json(bag.text("ledger/head.json")).has("rootSm3"), "manifest-sm3.txt", "与总账所记的算法不符");
        ledger.names(list, bag.sha256(SealedFiles.LIST));
        disclosures(ledger);
        return new Sound(
                edition,
                bag.payload().size(),
                bag.payloadBytes(),
                ledger.entries(),
                ledger.withheld(),
                list.has("timestamp") ? stamp() : null);
    }

    private OfflineTimestamp.Given stamp() throws IOException {
        return OfflineTimestamp.of(
                bag.bytes(SealedFiles.STAMP), OfflineChain.note(bag.text("ledger/head.tlog-proof")), certificate);
    }

    private String edition(JsonNode list) {
        if (PUBLIC.equals(list.path("edition").asText())) {
            return PUBLIC;
        }
        return bag.has(SealedFiles.DISCLOSURES) ? "馆藏" : "移交";
    }

    private void information(JsonNode heading, String edition) throws IOException {
        String expected = "External-Identifier: "
                + heading.path("archiveNumber").asText() + "\nExternal-Description: "
                + heading.path("title").asText() + "\nInternal-Sender-Identifier: "
                + heading.path("decision").asText() + "\nBagging-Date: "
                + heading.path("sealedOn").asText() + "\nEdition: " + edition + "\nPayload-Oxum: " + bag.payloadBytes()
                + "." + bag.payload().size() + "\n";
        require(bag.text("bag-info.txt").equals(expected), "bag-info.txt", "与封存的清单不符");
        require(bag.folder().map(heading.path("folder").asText()::equals).orElse(true), "文件夹名称", "与封存的清单不符");
    }

    private void disclosures(LedgerRead ledger) throws IOException {
        if (bag.has(SealedFiles.DISCLOSURES)) {
            bag.read(SealedFiles.DISCLOSURES, new Lines(ledger::disclosed));
        }
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new Unproven("JSON", "格式不正确");
        }
    }

    static void require(boolean holds, String place, String otherwise) {
        if (!holds) {
            throw new Unproven(place, otherwise);
        }
    }

    /** The first that only one of both has. */
    static String strange(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(Paths.BY_BYTES);
        all.addAll(one);
        all.addAll(other);
        all.removeIf(each -> one.contains(each) && other.contains(each));
        return all.isEmpty() ? "" : all.iterator().next();
    }
}
