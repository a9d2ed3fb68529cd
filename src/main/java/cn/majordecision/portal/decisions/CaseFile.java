package cn.majordecision.portal.decisions;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a decision says.
 *
 * @param decision the decision
 * @param unitName its undertaking unit
 * @param steps the statutory steps with what happened in them
 * @param gate one line for each requirement the gate waits for or waited for, the unmet ones first
 * @param tasks the open tasks
 * @param meetings the meetings it was or is before
 * @param notices what everybody must know at once: suspended, returned, about to be withdrawn
 */
public record CaseFile(
        Decision decision,
        String unitName,
        List<Step> steps,
        List<GateLine> gate,
        List<Doing> tasks,
        List<Agenda.Item> meetings,
        List<String> notices) {

    /**
     * A statutory step.
     *
     * @param articles what the law says of it
     * @param since when its first task was done, or null
     * @param done when its last requirement was met, or null while one is not
     * @param rows its requirements
     * @param acts what was done, oldest first
     * @param periods its minimum periods in words
     * @param tasks its open tasks
     */
    public record Step(
            String process,
            String name,
            String articles,
            StepMark mark,
            @Nullable Instant since,
            @Nullable Instant done,
            List<PlanRow> rows,
            List<Act> acts,
            List<String> periods,
            List<Doing> tasks) {

        /** What it came to: the last act that says so. */
        public String result() {
            return acts.stream()
                    .map(Act::result)
                    .filter(result -> !result.isEmpty())
                    .reduce("", (first, last) -> last);
        }
    }

    /** A task that was done. */
    public record Act(Instant at, String task, String by, int draftVersion, String result, boolean returned) {}

    /**
     * An open task.
     *
     * @param who who may do it, in words
     * @param mine true when the reader is among them
     */
    public record Doing(
            OpenTask task,
            String step,
            String who,
            boolean mine,
            @Nullable DueWords due) {}

    /**
     * A requirement as the gate sees it.
     *
     * @param why why it is not met, or on what ground it does not apply
     * @param who who can act, in words
     * @param act the open tasks in which it can be met
     */
    public record GateLine(
            Requirement requirement,
            String title,
            String step,
            PlanState state,
            String why,
            String who,
            @Nullable Instant at,
            List<Doing> act) {}

    /** The lines the gate still waits for. */
    public List<GateLine> unmet() {
        return gate.stream().filter(line -> !line.state().settled()).toList();
    }

    /** The lines that are settled. */
    public List<GateLine> settled() {
        return gate.stream().filter(line -> line.state().settled()).toList();
    }

    /** True when nothing is unmet for the current text. */
    public boolean open() {
        return unmet().isEmpty();
    }

    /** True once the question of the gate is past: decided, or ended without. */
    public boolean past() {
        return switch (decision.state()) {
            case PROPOSED, STARTED -> false;
            default -> true;
        };
    }
}
