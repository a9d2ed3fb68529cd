package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.ledger.PackagedChain;
import cn.majordecision.base.ledger.PackagedChains;
import cn.majordecision.base.stamp.Stamped;
import cn.majordecision.base.stamp.Timestamps;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StoredRecord;
import cn.majordecision.matter.dossier.bag.BagFile;
import cn.majordecision.matter.dossier.bag.BagWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the sealed dossier as a bag in one stream, exactly what its manifest names; the same ledger gives the same bytes
 * (第三十三条).
 */
@Component
class DossierPackage {

    private final Records records;
    private final Documents documents;
    private final Parts parts;
    private final PackagedChains chains;
    private final Timestamps timestamps;
    private final LedgerFiles ledger;

    DossierPackage(
            Records records,
            Documents documents,
            Parts parts,
            PackagedChains chains,
            Timestamps timestamps,
            LedgerFiles ledger) {
        this.records = records;
        this.documents = documents;
        this.parts = parts;
        this.chains = chains;
        this.timestamps = timestamps;
        this.ledger = ledger;
    }

    /** A package that can be written now. */
    record Ready(
            SealedDossier dossier,
            Edition edition,
            String sealedManifest,
            PackagedChain chain,
            @Nullable Stamped stamped) {}

    /** Looks whether there is such an edition and whether a checkpoint, signed and dated as promised, covers the sealing already. */
    Ready ready(SealedDossier dossier, Edition edition) {
        String sealed = edition == Edition.PUBLIC ? dossier.publicManifest() : dossier.manifest();
        if (sealed == null) {
            throw new DossierUnavailable("notPublic", dossier.decision());
        }
        if (!sealed.contains("\"format\":\"" + Manifest.FORMAT + "\"")) {
            throw new DossierUnavailable("oldFormat", dossier.decision());
        }
        Covered covered = covered(dossier, sealed);
        return new Ready(
                dossier,
                edition,
                sealed,
                chains.at(dossier.decision(), dossier.ledgerSeq() + 1, covered.size()),
                covered.stamped());
    }

    /** Why there can be no package yet, in Chinese; empty when there can. */
    Optional<String> obstacle(SealedDossier dossier) {
        try {
            covered(dossier, dossier.manifest());
            return Optional.empty();
        } catch (DossierUnavailable notYet) {
            return Optional.of(String.valueOf(notYet.getMessage()));
        }
    }

    /** The size of the checkpoint that goes into the package, and its timestamp where one was promised. */
    private record Covered(long size, @Nullable Stamped stamped) {}

    private Covered covered(SealedDossier dossier, String sealed) {
        String decision = dossier.decision();
        long first = chains.firstCovering(decision, dossier.ledgerSeq() + 1)
                .orElseThrow(() -> new DossierUnavailable("notSigned", decision));
        if (Dossiers.manifest(sealed).timestamp() == null) {
            return new Covered(first, null);
        }
        Stamped stamped = timestamps.from(first).orElseThrow(() -> new DossierUnavailable("notStamped", decision));
        return new Covered(stamped.size(), stamped);
    }

    /**
     * What goes into the bag.
     *
     * @param manifest the sealed list of it
     * @param sm3 true where it has a second manifest
     */
    record Contents(Manifest manifest, boolean sm3, List<BagFile> payload, List<BagFile> tags, List<String> info) {}

    void writeTo(Ready ready, OutputStream out) throws IOException {
        Contents all = contents(ready);
        new BagWriter(all.manifest().heading().folder(), all.sm3()).write(all.payload(), all.tags(), all.info(), out);
    }

    Contents contents(Ready ready) {
        Manifest manifest = Dossiers.manifest(ready.sealedManifest());
        List<BagFile> payload = new ArrayList<>();
        payload.add(BagFile.of(ManifestWriter.LIST, ready.sealedManifest()));
        manifest.lists().forEach(part -> payload.add(made(part)));
        Map<Long, StoredRecord> stored =
                manifest.records().isEmpty() ? Map.of() : stored(ready.dossier().decision());
        manifest.records().forEach(file -> payload.add(file(file, to -> to.write(content(stored, file)))));
        manifest.documents().forEach(file -> payload.add(file(file, to -> documents.writeTo(file.sha256(), to))));
        manifest.renditions().forEach(file -> payload.add(file(file, to -> documents.writeTo(file.sha256(), to))));
        List<BagFile> tags = new ArrayList<>(ledger.of(ready));
        manifest.tags().forEach(part -> tags.add(made(part)));
        return new Contents(manifest, ready.chain().sm3(), payload, tags, information(manifest, ready.edition()));
    }

    private static List<String> information(Manifest manifest, Edition edition) {
        Manifest.Heading heading = manifest.heading();
        return List.of(
                "External-Identifier: " + heading.archiveNumber(),
                "External-Description: " + heading.title(),
                "Internal-Sender-Identifier: " + heading.decision(),
                "Bagging-Date: " + heading.sealedOn(),
                "Edition: " + edition.label());
    }

    private BagFile made(Manifest.Part part) {
        return file(part, to -> to.write(parts.get(part.sha256())));
    }

    private static BagFile file(Manifest.Packaged file, BagFile.Content content) {
        return new BagFile(file.path(), file.size(), file.crc32(), file.sha256(), content);
    }

    private Map<Long, StoredRecord> stored(String decision) {
        return records.stored(decision).stream().collect(Collectors.toMap(StoredRecord::id, Function.identity()));
    }

    private static byte[] content(Map<Long, StoredRecord> stored, Manifest.RecordFile file) {
        StoredRecord record = stored.get(file.id());
        if (record == null) {
            throw new IllegalStateException("record " + file.id() + " is lost");
        }
        return record.content().getBytes(StandardCharsets.UTF_8);
    }
}
