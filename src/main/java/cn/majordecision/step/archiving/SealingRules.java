package cn.majordecision.step.archiving;

import static cn.majordecision.base.regulation.Requirement.R_063;
import static cn.majordecision.base.regulation.Requirement.R_086;
import static cn.majordecision.base.regulation.Requirement.R_088;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.dossier.Completeness;
import cn.majordecision.matter.dossier.Dossiers;
import cn.majordecision.matter.dossier.Integrity;
import cn.majordecision.matter.dossier.Preservation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold to seal a dossier; sending it back needs none of it (第三十三条; 《档案法》第三十七条; 《档案法实施条例》第四十条). */
@Component
class SealingRules {

    private final Records records;
    private final Completeness completeness;
    private final Integrity integrity;
    private final Dossiers dossiers;
    private final HandedIn papers;
    private final Preservation preservation;

    SealingRules(
            Records records,
            Completeness completeness,
            Integrity integrity,
            Dossiers dossiers,
            HandedIn papers,
            Preservation preservation) {
        this.preservation = preservation;
        this.records = records;
        this.completeness = completeness;
        this.integrity = integrity;
        this.dossiers = dossiers;
        this.papers = papers;
    }

    List<Rule<TaskInHand<SealDossier.Form>>> all() {
        return List.of(
                rule(R_063, "prepared", task -> records.latest(
                                task.decision(), "CompleteDossier", CompleteDossier.Form.class)
                        .isPresent()),
                particular(R_063, "missing", task -> missing(task.decision())),
                particular(R_086, "faults", task -> String.join("、", integrity.faults(task.decision()))),
                particular(R_086, "renditions", task -> String.join("、", preservation.waiting(task.decision()))),
                rule(R_086, "archiveNumber", task -> Filled.in(task.form().archiveNumber())),
                rule(
                        R_086,
                        "archiveNumberTaken",
                        task -> !dossiers.uses(task.form().number())),
                check("authenticity", SealDossier.Form::authenticity, SealDossier.Form::authenticityNote),
                check("integrity", SealDossier.Form::integrity, SealDossier.Form::integrityNote),
                check("usability", SealDossier.Form::usability, SealDossier.Form::usabilityNote),
                check("safety", SealDossier.Form::safety, SealDossier.Form::safetyNote));
    }

    private String missing(String decision) {
        return Completeness.describe(completeness.missing(decision, papers.before(decision)));
    }

    private static Rule<TaskInHand<SealDossier.Form>> rule(
            Requirement requirement, String name, Predicate<TaskInHand<SealDossier.Form>> holds) {
        return Rule.of(requirement, "SealDossier." + name, task -> !task.form().seals() || holds.test(task));
    }

    /** A rule that holds when there is nothing to name. */
    private static Rule<TaskInHand<SealDossier.Form>> particular(
            Requirement requirement, String name, Function<TaskInHand<SealDossier.Form>, String> wrong) {
        return Rule.of(
                requirement,
                "SealDossier." + name,
                task -> !task.form().seals() || wrong.apply(task).isEmpty(),
                task -> new Object[] {wrong.apply(task)});
    }

    private static Rule<TaskInHand<SealDossier.Form>> check(
            String property,
            Function<SealDossier.Form, @Nullable Boolean> passed,
            Function<SealDossier.Form, @Nullable String> note) {
        return rule(
                R_088,
                property,
                task -> Boolean.TRUE.equals(passed.apply(task.form())) && Filled.in(note.apply(task.form())));
    }
}
