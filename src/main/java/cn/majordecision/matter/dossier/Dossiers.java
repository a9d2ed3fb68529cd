package cn.majordecision.matter.dossier;

import static cn.majordecision.base.regulation.Requirement.R_062;

import cn.majordecision.base.ledger.Sha256;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    private final RequirementPlan plan;
    private final ManifestWriter manifests;
    private final Parts parts;
    private final Space space;
    private final ApplicationEventPublisher events;

    Dossiers(
            SealedDossiers sealed,
            Completeness completeness,
            RequirementPlan plan,
            ManifestWriter manifests,
            Parts parts,
            Space space,
            ApplicationEventPublisher events) {
        this.sealed = sealed;
        this.completeness = completeness;
        this.plan = plan;
        this.manifests = manifests;
        this.parts = parts;
        this.space = space;
        this.events = events;
    }

    /** Seals the dossier as it stands; the ledger keeps the hashes of its manifests. */
    @Transactional
    public void seal(Sealing sealing) {
        space.within(() -> write(sealing));
    }

    private void write(Sealing sealing) {
        List<Entry> contents = completeness.of(sealing.decision(), sealing.supplements());
        Drawn drawn = manifests.draw(sealing, contents, published(sealing.decision()));
        byte[] whole = bytes(drawn.whole());
        byte[] open = drawn.open() == null ? null : bytes(drawn.open());
        parts.keep(drawn.parts());
        sealed.add(sealing, drawn, whole, open);
        events.publishEvent(new DossierSealed(
                sealing.decision(),
                sealing.archiveNumber(),
                sealing.retention(),
                sealing.transferDue(),
                Sha256.of(whole),
                open == null ? null : Sha256.of(open),
                drawn.whole().ledger().entries(),
                drawn.whole().records().size(),
                drawn.whole().documents().size()));
    }

    /** True when the publication is on record; what was lawfully not published has no public edition (第三十二条). */
    private boolean published(String decision) {
        return plan.row(decision, R_062)
                .filter(row -> row.state() == PlanState.MET)
                .isPresent();
    }

    /** True when another dossier has this 档号 already. */
    public boolean uses(String archiveNumber) {
        return sealed.uses(archiveNumber);
    }

    /** The sealed dossier, once there is one. */
    Optional<SealedDossier> find(String decision) {
        return sealed.find(decision);
    }

    static Manifest manifest(String sealed) {
        try {
            return CANONICAL.readValue(sealed, Manifest.class);
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    static byte[] bytes(Manifest manifest) {
        try {
            return CANONICAL.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
