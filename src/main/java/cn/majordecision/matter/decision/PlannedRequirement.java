package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;

/**
 * A row of the requirement plan as the decision table derives it.
 *
 * @param requirement the requirement
 * @param step process id of the step that owes it
 * @param draftBound whether its evidence is for one text only
 * @param beforeMeeting whether the gate waits for it
 * @param applies false when ruled out
 * @param ground why it is ruled out; empty when it applies
 */
public record PlannedRequirement(
        Requirement requirement,
        String step,
        boolean draftBound,
        boolean beforeMeeting,
        boolean applies,
        String ground) {}
