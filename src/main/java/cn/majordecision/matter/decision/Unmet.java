package cn.majordecision.matter.decision;

import cn.majordecision.base.regulation.Requirement;

/**
 * One reason why the gate is closed.
 *
 * @param requirement what is neither met for the current draft nor lawfully ruled out
 * @param step the step that owes it
 * @param state why it does not count
 */
public record Unmet(Requirement requirement, String step, PlanState state) {}
