package cn.majordecision.matter.decision;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the workbench: where a decision stands, summed up step by step from its plan and its evidence (第二十九条).
 *
 * @param number decision number
 * @param title its name
 * @param unitName the undertaking unit
 * @param state where it stands as a whole
 * @param cleared whether a clearance for the current text stands
 * @param due the next day by which the law wants something done, or null
 * @param left working days until then, negative ones since; null when there is no such day or its calendar is not known
 * @param steps one entry for each step of the plan; none before there is a plan
 * @param work its open tasks
 */
public record Overview(
        String number,
        String title,
        String unitName,
        DecisionState state,
        boolean cleared,
        @Nullable LocalDateTime due,
        @Nullable Integer left,
        List<StepSum> steps,
        List<Work> work) {

    /**
     * What a step owes.
     *
     * @param step process id
     * @param owed requirements that apply
     * @param met requirements that are met
     * @param unmet requirements the gate waits for
     * @param stale true when a changed text has made evidence void
     * @param begun true when something of the step is on record
     */
    public record StepSum(String step, int owed, int met, int unmet, boolean stale, boolean begun) {}

    /**
     * An open task.
     *
     * @param step process id
     * @param title Chinese name
     * @param late true when its day is over
     * @param mine true when the asking person may do it
     */
    public record Work(String step, String title, boolean late, boolean mine) {}
}
