package cn.majordecision.base.workflow.guard;

import cn.majordecision.base.ledger.Authorship;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.Personal;
import cn.majordecision.base.regulation.Breach;
import cn.majordecision.base.regulation.StatutoryViolation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records each refusal once, in a transaction of its own, after the refused one has rolled back and let go of its locks. A
 * failure of the database that no rule raised, such as a lost connection, is nobody's attempt and is not recorded. When the
 * decision itself was opened in the refused transaction, its number is free again and the refusal belongs to no decision.
 */
@Component
public class Refusals {

    private static final String RAISED_BY_A_RULE = "P0001";
    private static final ThreadLocal<@Nullable Throwable> LAST = new ThreadLocal<>();

    private final ApplicationEventPublisher events;
    private final Authorship authorship;
    private final LedgerEntries ledger;
    private final TaskDecisions tasks;
    private final TransactionTemplate separate;

    Refusals(
            ApplicationEventPublisher events,
            Authorship authorship,
            LedgerEntries ledger,
            TaskDecisions tasks,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.authorship = authorship;
        this.ledger = ledger;
        this.tasks = tasks;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Puts a refused action on record, under its decision if one is known. */
    public void record(@Nullable String decision, String action, RuntimeException refusal) {
        record(() -> new About(decision, action), refusal);
    }

    /** Puts a refused action on record, under the name and the decision of the task it was about if there was one. */
    void recordOnTask(Optional<String> task, String action, RuntimeException refusal) {
        record(
                () -> task.flatMap(tasks::of)
                        .map(open -> new About(open.decision(), open.name()))
                        .orElseGet(() -> new About(null, action)),
                refusal);
    }

    /** What was refused, as far as it is known once the transaction is over. */
    private record About(@Nullable String decision, String action) {}

    private void record(Supplier<About> about, RuntimeException refusal) {
        if (databaseFailed(refusal) || isLast(refusal)) {
            return;
        }
        LAST.set(refusal);
        List<String> rules = refusal instanceof StatutoryViolation violation
                ? violation.breaches().stream().map(Breach::rule).toList()
                : List.of();
        String actor = authorship.actor();
        afterwards(() -> file(about.get(), actor, rules, message(refusal)));
    }

    /** The same refusal passes several guards on its way out. */
    private boolean isLast(Throwable refusal) {
        return Stream.<@Nullable Throwable>iterate(refusal, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause == LAST.get());
    }

    /** Whether the database refused by one of its own rules. */
    static boolean raisedByARule(Throwable refusal) {
        return NestedExceptionUtils.getRootCause(refusal) instanceof SQLException failure
                && RAISED_BY_A_RULE.equals(failure.getSQLState());
    }

    private static boolean databaseFailed(RuntimeException refusal) {
        return NestedExceptionUtils.getRootCause(refusal) instanceof SQLException && !raisedByARule(refusal);
    }

    private static String message(RuntimeException refusal) {
        Throwable told = raisedByARule(refusal) ? NestedExceptionUtils.getMostSpecificCause(refusal) : refusal;
        return String.valueOf(told.getMessage());
    }

    private void file(About about, @Nullable String actor, List<String> rules, String message) {
        String decision =
                Optional.ofNullable(about.decision()).filter(ledger::begun).orElse(null);
        events.publishEvent(new ActionRefused(decision, about.action(), actor, rules, new Personal(message)));
    }

    private void afterwards(Runnable filing) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Afterwards(() -> separately(filing)));
        } else {
            separately(filing);
        }
    }

    private void separately(Runnable filing) {
        separate.executeWithoutResult(transaction -> filing.run());
    }

    /** Runs something when the transaction is over, however it ended. */
    private record Afterwards(Runnable filing) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            filing.run();
        }
    }
}
