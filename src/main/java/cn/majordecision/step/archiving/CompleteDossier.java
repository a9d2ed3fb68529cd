package cn.majordecision.step.archiving;

import static cn.majordecision.base.regulation.Requirement.R_063;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import cn.majordecision.matter.dossier.Completeness;
import cn.majordecision.matter.dossier.DossierDirectories;
import cn.majordecision.matter.dossier.Entry;
import cn.majordecision.matter.dossier.Formation;
import cn.majordecision.matter.dossier.Supplement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker puts the dossier together and hands in what no record holds; nothing required may be missing (第三十三条). */
@Component
class CompleteDossier implements TaskHandler<CompleteDossier.Form> {

    private final Records records;
    private final Completeness completeness;
    private final HandedIn papers;
    private final DossierDirectories directories;
    private final Formation formation;
    private final Clock clock;

    CompleteDossier(
            Records records,
            Completeness completeness,
            HandedIn papers,
            DossierDirectories directories,
            Formation formation,
            Clock clock) {
        this.directories = directories;
        this.records = records;
        this.completeness = completeness;
        this.papers = papers;
        this.formation = formation;
        this.clock = clock;
    }

    /**
     * The dossier as put together.
     *
     * @param supplements what is handed in besides the records
     * @param retention how long the dossier is kept
     * @param note the 备考表
     */
    record Form(
            @Nullable List<Supplement> supplements,
            @Nullable Retention retention,
            @Nullable String note) {

        /** The papers handed in, none when there are none. */
        List<Supplement> handedIn() {
            return supplements == null ? List.of() : supplements;
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(R_063, "CompleteDossier.retention", task -> task.form().retention() != null),
                Rule.of(R_063, "CompleteDossier.retentionShort", this::longEnough, task -> new Object[] {
                    directories.of(task.decision()).retention().orElse("")
                }),
                Rule.of(
                        R_063,
                        "CompleteDossier.note",
                        task -> Filled.in(task.form().note())),
                Rule.of(R_063, "CompleteDossier.supplements", task -> task.form().handedIn().stream()
                        .allMatch(paper -> papers.proper(task, paper))),
                Rule.of(R_063, "CompleteDossier.missing", task -> missing(task).isEmpty(), task ->
                        new Object[] {Completeness.describe(missing(task))}),
                Rule.warn(R_063, "CompleteDossier.late", task -> !LocalDate.ofInstant(task.at(), clock.getZone())
                        .isAfter(formation.fileBy(task.decision()))));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        String[] documents = task.form().handedIn().stream()
                .flatMap(paper -> Stream.ofNullable(paper.document()))
                .toArray(String[]::new);
        records.complete(StepOutcome.of(task).with(documents));
        return Flags.none();
    }

    @Override
    public Optional<LocalDate> due(String decision, LocalDate opened) {
        return Optional.of(formation.fileBy(decision));
    }

    /** A dossier is kept no shorter than what lies in it. */
    private boolean longEnough(TaskInHand<Form> task) {
        Retention retention = task.form().retention();
        return retention == null || directories.of(task.decision()).lets(retention.label());
    }

    private List<Entry> missing(TaskInHand<Form> task) {
        List<Supplement> proper = Stream.concat(
                        papers.before(task.decision()).stream(),
                        task.form().handedIn().stream().filter(paper -> papers.proper(task, paper)))
                .toList();
        return completeness.missing(task.decision(), proper);
    }
}
