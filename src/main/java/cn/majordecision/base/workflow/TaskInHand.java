package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.Actor;
import cn.majordecision.base.regulation.Breach;
import java.time.Instant;
import java.util.List;

/**
 * A task at the moment somebody completes it.
 *
 * @param id the engine's task id
 * @param name class name of the handler, such as {@code IssueOpinion}
 * @param step process id, such as {@code LegalityReview}
 * @param decision decision number
 * @param actor who completes it, and in whose place
 * @param form what was filled in
 * @param at when, by the injected clock
 * @param warnings rules that warn only and did not hold
 * @param <F> type of the form
 */
public record TaskInHand<F extends Record>(
        String id, String name, String step, String decision, Actor actor, F form, Instant at, List<Breach> warnings) {

    TaskInHand<F> with(List<Breach> shown) {
        return new TaskInHand<>(id, name, step, decision, actor, form, at, shown);
    }
}
