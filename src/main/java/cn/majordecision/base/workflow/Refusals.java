package cn.majordecision.base.workflow;

import cn.majordecision.base.ledger.Authorship;
import cn.majordecision.base.regulation.Breach;
import cn.majordecision.base.regulation.StatutoryViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records each refusal in a transaction of its own, after the refused one has rolled back and let go of its locks. */
@Component
class Refusals {

    private final ApplicationEventPublisher events;
    private final Authorship authorship;
    private final TransactionTemplate separate;

    Refusals(ApplicationEventPublisher events, Authorship authorship, PlatformTransactionManager transactions) {
        this.events = events;
        this.authorship = authorship;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void record(@Nullable String decision, String action, RuntimeException refusal) {
        List<String> rules = refusal instanceof StatutoryViolation violation
                ? violation.breaches().stream().map(Breach::rule).toList()
                : List.of();
        ActionRefused refused =
                new ActionRefused(decision, action, authorship.actor(), rules, String.valueOf(refusal.getMessage()));
        TransactionSynchronizationManager.registerSynchronization(new AfterRollback(refused));
    }

    private final class AfterRollback implements TransactionSynchronization {

        private final ActionRefused refused;

        AfterRollback(ActionRefused refused) {
            this.refused = refused;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                separate.executeWithoutResult(transaction -> events.publishEvent(refused));
            }
        }
    }
}
