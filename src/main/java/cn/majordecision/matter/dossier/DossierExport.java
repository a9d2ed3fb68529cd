package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.matter.dossier.bag.BagWriter;
import cn.majordecision.matter.dossier.bag.Verifier;
import cn.majordecision.matter.dossier.export.EepWriter;
import cn.majordecision.matter.dossier.export.SipFacts;
import cn.majordecision.matter.dossier.export.SipWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes a sealed dossier in the shapes other archives ask for, from the same files as the package (第三十三条). */
@Component
class DossierExport {

    private final DossierPackage packages;
    private final ObjectMapper json;

    DossierExport(DossierPackage packages, ObjectMapper json) {
        this.packages = packages;
        this.json = json;
    }

    /** As E-ARK SIP 2.2.0. */
    void sip(DossierPackage.Ready ready, OutputStream out) throws IOException {
        DossierPackage.Contents all = packages.contents(ready);
        Map<String, String> types = all.manifest().documents().stream()
                .collect(Collectors.toMap(Manifest.DocumentFile::path, Manifest.DocumentFile::mediaType));
        new SipWriter(facts(ready, all), types)
                .write(
                        (folder, zip) ->
                                new BagWriter(folder, all.sm3()).into(zip, all.payload(), all.tags(), all.info()),
                        Verifier.explanation(),
                        out);
    }

    /** Every piece laid out after DA/T 48, in one zip. */
    void eep(DossierPackage.Ready ready, OutputStream out) throws IOException {
        DossierPackage.Contents all = packages.contents(ready);
        new EepWriter(facts(ready, all)).write(SealedPieces.of(all), out);
    }

    private SipFacts facts(DossierPackage.Ready ready, DossierPackage.Contents all) throws IOException {
        Manifest.Heading heading = all.manifest().heading();
        return new SipFacts(
                heading.folder(),
                heading.title(),
                heading.decision(),
                heading.archiveNumber(),
                SealedPieces.unit(all),
                heading.retention(),
                heading.formedOn().toString(),
                ready.dossier().sealedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                ready.chain().entries().stream().map(this::event).toList());
    }

    private SipFacts.Event event(LedgerEntry entry) {
        try {
            JsonNode said = json.readTree(entry.entry());
            return new SipFacts.Event(
                    entry.seq(),
                    said.path("type").asText(),
                    said.path("at").asText(),
                    said.path("actor").asText(""),
                    entry.leaf());
        } catch (JsonProcessingException storedByTheLedger) {
            throw new IllegalStateException(storedByTheLedger);
        }
    }
}
