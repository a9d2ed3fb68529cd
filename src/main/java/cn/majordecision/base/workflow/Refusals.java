package cn.majordecision.base.workflow;

import cn.majordecision.base.ledger.Authorship;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.Personal;
import cn.majordecision.base.regulation.Breach;
import cn.majordecision.base.regulation.StatutoryViolation;
import java.sql.SQLException;
import java.util.List;
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
 * Records each refusal in a transaction of its own, after the refused one has rolled back and let go of its locks. A failure
 * of the database that no rule raised, such as a lost connection, is nobody's attempt and is not recorded. When the decision
 * itself was opened in the refused transaction, its number is free again and the refusal belongs to no decision.
 */
@Component
class Refusals {

    private static final String RAISED_BY_A_RULE = "P0001";

    private final ApplicationEventPublisher events;
    private final Authorship authorship;
    private final LedgerEntries ledger;
    private final TransactionTemplate separate;

    Refusals(
            ApplicationEventPublisher events,
            Authorship authorship,
            LedgerEntries ledger,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.authorship = authorship;
        this.ledger = ledger;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void record(@Nullable String decision, String action, RuntimeException refusal) {
        if (databaseFailed(refusal)) {
            return;
        }
        List<String> rules = refusal instanceof StatutoryViolation violation
                ? violation.breaches().stream().map(Breach::rule).toList()
                : List.of();
        ActionRefused refused = new ActionRefused(
                decision, action, authorship.actor(), rules, new Personal(String.valueOf(refusal.getMessage())));
        TransactionSynchronizationManager.registerSynchronization(new AfterRollback(refused));
    }

    private static boolean databaseFailed(RuntimeException refusal) {
        return NestedExceptionUtils.getMostSpecificCause(refusal) instanceof SQLException failure
                && !RAISED_BY_A_RULE.equals(failure.getSQLState());
    }

    private final class AfterRollback implements TransactionSynchronization {

        private final ActionRefused refused;

        AfterRollback(ActionRefused refused) {
            this.refused = refused;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                separate.executeWithoutResult(transaction -> events.publishEvent(filed()));
            }
        }

        private ActionRefused filed() {
            String decision = refused.decision();
            return decision == null || ledger.begun(decision)
                    ? refused
                    : new ActionRefused(null, refused.action(), refused.actor(), refused.rules(), refused.message());
        }
    }
}
