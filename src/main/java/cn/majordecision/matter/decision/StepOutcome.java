package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.TaskInHand;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What completing a task means for the decision: the form goes to the record, requirements become proven or disproven.
 *
 * @param task the task with its form
 * @param proven requirements that now hold, for the current text where they are bound to it
 * @param disproven requirements whose earlier evidence no longer counts
 * @param documents the stored documents that belong to it, by hash
 */
public record StepOutcome(
        TaskInHand<?> task, Set<Requirement> proven, Set<Requirement> disproven, List<String> documents) {

    /** An outcome that only goes to the record. */
    public static StepOutcome of(TaskInHand<?> task) {
        return new StepOutcome(task, Set.of(), Set.of(), List.of());
    }

    /** This outcome proving these requirements as well. */
    public StepOutcome proves(Requirement... requirements) {
        return new StepOutcome(task, joined(proven, requirements), disproven, documents);
    }

    /** This outcome disproving these requirements as well. */
    public StepOutcome disproves(Requirement... requirements) {
        return new StepOutcome(task, proven, joined(disproven, requirements), documents);
    }

    /** This outcome with these documents as well; hashes that were not given are left out. */
    public StepOutcome with(@Nullable String... hashes) {
        Set<String> all = new LinkedHashSet<>(documents);
        Arrays.stream(hashes).filter(Objects::nonNull).forEach(all::add);
        return new StepOutcome(task, proven, disproven, List.copyOf(all));
    }

    private static Set<Requirement> joined(Set<Requirement> some, Requirement... more) {
        Set<Requirement> all = new LinkedHashSet<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
