package cn.majordecision.matter.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dossiers of all decisions; each is sealed once, with a manifest that names everything in it (第三十三条). */
@Component
public class Dossiers {

    /** Sorted keys and no blanks, whatever the house's own mapper does. */
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final SealedDossiers sealed;
    private final Completeness completeness;
    private final DirectoryPrint print;
    private final ManifestWriter manifests;
    private final ApplicationEventPublisher events;

    Dossiers(
            SealedDossiers sealed,
            Completeness completeness,
            DirectoryPrint print,
            ManifestWriter manifests,
            ApplicationEventPublisher events) {
        this.sealed = sealed;
        this.completeness = completeness;
        this.print = print;
        this.manifests = manifests;
        this.events = events;
    }

    /** Seals the dossier as it stands; the ledger keeps the hash of its manifest. */
    @Transactional
    public void seal(Sealing sealing) {
        List<Entry> contents = completeness.of(sealing.decision(), sealing.supplements());
        byte[] directory = print.of(sealing, contents);
        Manifest manifest = manifests.write(sealing, contents, directory);
        byte[] bytes = bytes(manifest);
        sealed.add(sealing, manifest.ledger().entries(), bytes, directory);
        events.publishEvent(new DossierSealed(
                sealing.decision(),
                sealing.archiveNumber(),
                sealing.retention(),
                sealing.transferDue(),
                Digests.sha256(bytes),
                manifest.ledger().entries(),
                manifest.records().size(),
                manifest.documents().size()));
    }

    /** True when another dossier has this 档号 already. */
    public boolean uses(String archiveNumber) {
        return sealed.uses(archiveNumber);
    }

    /** The sealed dossier; throws {@link DossierNotSealed} while there is none. */
    SealedDossier get(String decision) {
        return sealed.find(decision).orElseThrow(() -> new DossierNotSealed(decision));
    }

    static Manifest manifest(SealedDossier dossier) {
        try {
            return CANONICAL.readValue(dossier.manifest(), Manifest.class);
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static byte[] bytes(Manifest manifest) {
        try {
            return CANONICAL.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
