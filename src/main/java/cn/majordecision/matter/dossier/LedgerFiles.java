package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Disclosures;
import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.base.ledger.OfflineChain;
import cn.majordecision.base.ledger.PackagedChain;
import cn.majordecision.base.stamp.Stamped;
import cn.majordecision.matter.dossier.bag.BagFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ledger of a decision as tag files: entries, head, proof, key and, in the archive's own edition, what they commit to. */
@Component
class LedgerFiles {

    /** What an entry of these kinds says was made public anyway (第三十二条); all others are leaves in the public edition. */
    private static final Set<String> PUBLIC = Set.of("DossierSealed", "DecisionMoved");

    private final Disclosures disclosures;
    private final ObjectMapper json;

    LedgerFiles(Disclosures disclosures, ObjectMapper json) {
        this.disclosures = disclosures;
        this.json = json;
    }

    List<BagFile> of(DossierPackage.Ready ready) {
        PackagedChain chain = ready.chain();
        List<BagFile> files = new ArrayList<>(List.of(
                BagFile.of("ledger/entries.jsonl", entries(chain, ready.edition())),
                BagFile.of("ledger/head.json", chain.head()),
                BagFile.of("ledger/head.tlog-proof", chain.proof()),
                BagFile.of("ledger/key.pem", chain.key())));
        Stamped stamped = ready.stamped();
        if (stamped != null) {
            files.add(BagFile.of("ledger/checkpoint.tsr", stamped.response()));
        }
        if (ready.edition() == Edition.ARCHIVE) {
            String decision = ready.dossier().decision();
            files.add(BagFile.of(
                    "disclosures/pii.jsonl",
                    lines(disclosures.ofFirst(decision, chain.entries().size()).stream()
                            .map(LedgerFiles::disclosed))));
        }
        return files;
    }

    private byte[] entries(PackagedChain chain, Edition edition) {
        return lines(chain.entries().stream()
                .map(entry -> edition == Edition.PUBLIC && !open(entry)
                        ? OfflineChain.canonicalOf(Map.of("leaf", entry.leaf(), "seq", entry.seq()))
                        : entry.entry().getBytes(StandardCharsets.UTF_8)));
    }

    private boolean open(LedgerEntry entry) {
        try {
            return PUBLIC.contains(json.readTree(entry.entry()).path("type").asText());
        } catch (JsonProcessingException storedByTheLedger) {
            throw new IllegalStateException(storedByTheLedger);
        }
    }

    private static byte[] disclosed(Disclosures.Placed placed) {
        return OfflineChain.canonicalOf(
                Map.of("name", placed.name(), "salt", placed.salt(), "seq", placed.seq(), "value", placed.value()));
    }

    private static byte[] lines(Stream<byte[]> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines.forEach(line -> {
            out.writeBytes(line);
            out.write('\n');
        });
        return out.toByteArray();
    }
}
