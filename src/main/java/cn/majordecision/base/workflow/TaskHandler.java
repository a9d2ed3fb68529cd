package cn.majordecision.base.workflow;

import cn.majordecision.base.regulation.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What must be true to complete one user task, and what completing it does; exactly one bean for each user task of the models.
 *
 * <p>The engine calls it inside the completion, so that Tasklist, REST and our own pages all pass through it. A rule that
 * does not hold refuses the completion and nothing of it remains but the ledger's entry of the refusal.
 *
 * @param <F> the form: a record whose components bear the names of the submitted variables, each possibly null
 */
public interface TaskHandler<F extends Record> {

    /** Every rule of the task; all are judged, so that a person learns at once all that is missing. */
    List<Rule<TaskInHand<F>>> rules();

    /** Writes what the form says and returns the flags that the next gateways ask for. */
    Flags complete(TaskInHand<F> task);

    /**
     * The day by which the law wants the task done; empty when it sets none.
     *
     * @param decision decision number
     * @param opened the day the task arose
     */
    default Optional<LocalDate> due(String decision, LocalDate opened) {
        return Optional.empty();
    }
}
