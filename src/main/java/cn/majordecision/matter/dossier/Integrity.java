package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.base.ledger.Sha256;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StoredRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Whether what is stored is still what was recorded: documents, records and the chain (《档案法》第三十七条, R-086). */
@Component
public class Integrity {

    private final Records records;
    private final Drafts drafts;
    private final Documents documents;
    private final LedgerEntries ledger;
    private final ObjectMapper json;

    Integrity(Records records, Drafts drafts, Documents documents, LedgerEntries ledger, ObjectMapper json) {
        this.records = records;
        this.drafts = drafts;
        this.documents = documents;
        this.ledger = ledger;
        this.json = json;
    }

    /** What is lost or changed, in short Chinese words; nothing when all is as it was recorded. */
    public List<String> faults(String decision) {
        List<String> faults = new ArrayList<>();
        faults.addAll(lost(documentsOf(decision)));
        List<LedgerEntry> entries = ledger.of(decision);
        Map<Long, String> recorded = recordedHashes(entries);
        records.stored(decision).stream()
                .filter(record -> !hash(record).equals(recorded.get(record.id())))
                .forEach(record -> faults.add("记录 " + record.id()));
        entries.stream().filter(entry -> !chained(entries, entry)).forEach(entry -> faults.add("留痕 " + entry.seq()));
        return faults;
    }

    /** Those of the documents that are lost or changed, in short Chinese words. */
    List<String> lost(Collection<String> hashes) {
        return hashes.stream()
                .filter(sha256 -> !intact(sha256))
                .map(sha256 -> "文件 " + sha256.substring(0, Math.min(12, sha256.length())))
                .toList();
    }

    /** Every document of a decision, in the order of its drafts and tasks. */
    Set<String> documentsOf(String decision) {
        Set<String> all = new LinkedHashSet<>();
        drafts.all(decision).stream().map(Draft::sha256).forEach(all::add);
        all.addAll(records.documents(decision));
        return all;
    }

    private boolean intact(String sha256) {
        if (documents.find(sha256).isEmpty()) {
            return false;
        }
        MessageDigest digest = Sha256.digest();
        documents.writeTo(sha256, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return sha256.equals(Sha256.hex(digest.digest()));
    }

    private Map<Long, String> recordedHashes(List<LedgerEntry> entries) {
        Map<Long, String> hashes = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            JsonNode event = read(entry).path("event");
            if (event.hasNonNull("recordSha256")) {
                hashes.put(
                        event.path("record").asLong(),
                        event.path("recordSha256").asText());
            }
        }
        return hashes;
    }

    /** The entry's hash is that of its content, and it repeats the hash of the entry before. */
    private boolean chained(List<LedgerEntry> entries, LedgerEntry entry) {
        MessageDigest leaf = Sha256.digest();
        leaf.update((byte) 0);
        String computed = Sha256.hex(leaf.digest(entry.entry().getBytes(StandardCharsets.UTF_8)));
        int place = entries.indexOf(entry);
        return computed.equals(entry.leaf())
                && entry.seq() == place + 1
                && (place == 0
                        || entries.get(place - 1)
                                .leaf()
                                .equals(read(entry).path("prev").asText()));
    }

    private JsonNode read(LedgerEntry entry) {
        try {
            return json.readTree(entry.entry());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static String hash(StoredRecord record) {
        return Sha256.of(record.content());
    }
}
