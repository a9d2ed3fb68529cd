package cn.majordecision.base.workflow.guard;

import cn.majordecision.base.ledger.Authorship;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.Personal;
import cn.majordecision.base.ledger.RepeatedRefusals;
import cn.majordecision.base.regulation.Breach;
import cn.majordecision.base.regulation.StatutoryViolation;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records each refusal once, repeated ones with a count, in a transaction of its own, after the refused one has rolled back and let go of its locks. A
 * failure of the database that no rule raised, such as a lost connection, is nobody's attempt and is not recorded. When the
 * decision itself was opened in the refused transaction, its number is free again and the refusal belongs to no decision.
 */
@Component
public class Refusals {

    private static final String RAISED_BY_A_RULE = "P0001";
    private static final ThreadLocal<@Nullable Throwable> LAST = new ThreadLocal<>();

    private final RepeatedRefusals repeated;
    private final Authorship authorship;
    private final LedgerEntries ledger;
    private final TaskDecisions tasks;
    private final TransactionTemplate separate;

    Refusals(
            RepeatedRefusals repeated,
            Authorship authorship,
            LedgerEntries ledger,
            TaskDecisions tasks,
            PlatformTransactionManager transactions) {
        this.repeated = repeated;
        this.authorship = authorship;
        this.ledger = ledger;
        this.tasks = tasks;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Puts a refused action on record, under its decision if one is known. */
    public void record(@Nullable String decision, String action, RuntimeException refusal) {
        record(() -> new About(decision, action, action), refusal);
    }

    /** Puts a refused request on record; to whatever address of one endpoint it goes, it is the same attempt. */
    void recordRequest(Optional<String> decision, String endpoint, String requested, RuntimeException refusal) {
        record(() -> new About(decision.orElse(null), endpoint, requested), refusal);
    }

    /** Puts a refused action on record, under the name and the decision of the task it was about if there was one. */
    void recordOnTask(Optional<String> task, String action, RuntimeException refusal) {
        record(
                () -> task.flatMap(tasks::of)
                        .map(open -> new About(open.decision(), open.name(), open.name()))
                        .orElseGet(() -> new About(null, action, action)),
                refusal);
    }

    /** What was refused, as far as it is known once the transaction is over: under which name it is counted, and by itself. */
    private record About(@Nullable String decision, String kind, String action) {}

    private void record(Supplier<About> about, RuntimeException refusal) {
        if (databaseFailed(refusal) || isLast(refusal)) {
            return;
        }
        LAST.set(root(refusal));
        List<String> rules = refusal instanceof StatutoryViolation violation
                ? violation.breaches().stream().map(Breach::rule).toList()
                : List.of();
        String actor = authorship.actor();
        afterwards(() -> file(about, actor, rules, message(refusal)));
    }

    /** The same refusal passes several guards on its way out, in whatever it has been wrapped meanwhile. */
    private static boolean isLast(Throwable refusal) {
        return root(refusal) == LAST.get();
    }

    private static Throwable root(Throwable refusal) {
        return NestedExceptionUtils.getMostSpecificCause(refusal);
    }

    /** Whether the database refused by one of its own rules. */
    static boolean raisedByARule(Throwable refusal) {
        return NestedExceptionUtils.getRootCause(refusal) instanceof SQLException failure
                && RAISED_BY_A_RULE.equals(failure.getSQLState());
    }

    private static boolean databaseFailed(RuntimeException refusal) {
        return NestedExceptionUtils.getRootCause(refusal) instanceof SQLException && !raisedByARule(refusal);
    }

    /** What is to be told of a refusal. */
    static String message(RuntimeException refusal) {
        Throwable told = raisedByARule(refusal) ? NestedExceptionUtils.getMostSpecificCause(refusal) : refusal;
        return String.valueOf(told.getMessage());
    }

    private void file(Supplier<About> told, @Nullable String actor, List<String> rules, String message) {
        About about = Objects.requireNonNull(separate.execute(transaction -> begun(told.get())));
        repeated.record(
                new RepeatedRefusals.Attempt(actor, about.decision(), about.kind()),
                rules,
                new ActionRefused(about.decision(), about.action(), actor, rules, new Personal(message)));
    }

    private About begun(About about) {
        return new About(
                Optional.ofNullable(about.decision()).filter(ledger::begun).orElse(null), about.kind(), about.action());
    }

    private static void afterwards(Runnable filing) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Afterwards(filing));
        } else {
            filing.run();
        }
    }

    /** Runs something when the transaction is over, however it ended. */
    private record Afterwards(Runnable filing) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            filing.run();
        }
    }
}
