package cn.majordecision.step.archiving;

import static cn.majordecision.base.regulation.Requirement.R_063;
import static cn.majordecision.base.regulation.Requirement.R_085;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import cn.majordecision.matter.dossier.Dossiers;
import cn.majordecision.matter.dossier.Formation;
import cn.majordecision.matter.dossier.Sealing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The archivist checks the dossier again and seals it, or sends it back; nobody may refuse to file (第三十三条; 《档案法》第十四条). */
@Component
class SealDossier implements TaskHandler<SealDossier.Form> {

    private final Records records;
    private final Decisions decisions;
    private final Dossiers dossiers;
    private final SealingRules sealingRules;
    private final HandedIn papers;
    private final Formation formation;

    SealDossier(
            Records records,
            Decisions decisions,
            Dossiers dossiers,
            SealingRules sealingRules,
            HandedIn papers,
            Formation formation) {
        this.records = records;
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.sealingRules = sealingRules;
        this.papers = papers;
        this.formation = formation;
    }

    /**
     * The archivist's word.
     *
     * @param approved true to seal, false to send back
     * @param reason why it goes back
     * @param archiveNumber its number in the archive (档号)
     * @param authenticity passed, with a note (《档案法实施条例》第四十条: 真实性)
     * @param integrity passed, with a note (完整性)
     * @param usability passed, with a note (可用性)
     * @param safety passed, with a note (安全性)
     */
    record Form(
            @Nullable Boolean approved,
            @Nullable String reason,
            @Nullable String archiveNumber,
            @Nullable Boolean authenticity,
            @Nullable String authenticityNote,
            @Nullable Boolean integrity,
            @Nullable String integrityNote,
            @Nullable Boolean usability,
            @Nullable String usabilityNote,
            @Nullable Boolean safety,
            @Nullable String safetyNote) {

        /** True when the dossier is to be sealed. */
        boolean seals() {
            return Boolean.TRUE.equals(approved);
        }

        /** The 档号 without blanks around it; empty when there is none. */
        String number() {
            return archiveNumber == null ? "" : archiveNumber.strip();
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return Stream.concat(
                        Stream.of(
                                Rule.<TaskInHand<Form>>of(
                                        R_085,
                                        "SealDossier.answer",
                                        task -> task.form().approved() != null),
                                Rule.<TaskInHand<Form>>of(
                                        R_085,
                                        "SealDossier.reason",
                                        task -> !Boolean.FALSE.equals(
                                                        task.form().approved())
                                                || Filled.in(task.form().reason()))),
                        sealingRules.all().stream())
                .toList();
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        if (!task.form().seals()) {
            records.complete(StepOutcome.of(task));
            return Flags.of(ArchivingProcess.DOSSIER_SEALED, false);
        }
        records.complete(StepOutcome.of(task).proves(R_063));
        dossiers.seal(sealing(task));
        decisions.move(task.decision(), DecisionState.ARCHIVED);
        return Flags.of(ArchivingProcess.DOSSIER_SEALED, true);
    }

    @Override
    public Optional<LocalDate> due(String decision, LocalDate opened) {
        return Optional.of(formation.fileBy(decision));
    }

    private Sealing sealing(TaskInHand<Form> task) {
        CompleteDossier.Form prepared = records.earlier(task.decision(), "CompleteDossier", CompleteDossier.Form.class)
                .form();
        Retention retention = prepared.retention();
        return new Sealing(
                task.decision(),
                task.form().number(),
                retention == null ? "" : retention.label(),
                prepared.note() == null ? "" : prepared.note(),
                formation.formedOn(task.decision()),
                formation.transferBy(task.decision()),
                papers.before(task.decision()),
                task.actor().userId());
    }
}
