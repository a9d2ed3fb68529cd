package cn.majordecision.portal.notices;

import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Returns;
import cn.majordecision.matter.decision.StepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which completed task a new one follows in the same transaction, and whether that one sent something back. */
@Component
class Turns {

    private static final Object KEY = new Object();

    private final Records records;
    private final Returns returns;

    Turns(Records records, Returns returns) {
        this.records = records;
        this.returns = returns;
    }

    @EventListener
    void completed(StepCompleted step) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            if (TransactionSynchronizationManager.unbindResourceIfPossible(KEY) == null) {
                TransactionSynchronizationManager.registerSynchronization(new Forgetting());
            }
            TransactionSynchronizationManager.bindResource(KEY, step);
        }
    }

    /** True when what goes on with the decision now goes back. */
    boolean back(String decision) {
        return TransactionSynchronizationManager.getResource(KEY) instanceof StepCompleted step
                && decision.equals(step.decision())
                && records.stored(step.record()).filter(returns::sentBack).isPresent();
    }

    private static final class Forgetting implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
