package cn.majordecision.base.workflow.guard;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks the gate keeper where a guarded activity begins and ends; once in a transaction for the same place. */
@Component
class GateListener implements ExecutionListener {

    private final ObjectProvider<GateKeeper> keepers;

    GateListener(ObjectProvider<GateKeeper> keepers) {
        this.keepers = keepers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity at = (ExecutionEntity) execution;
        if (!at.isCanceled()) {
            check(Place.of(at));
        }
    }

    /** Throws {@link GateClosed} unless the decision may be there. */
    void check(Place place) {
        if (TransactionSynchronizationManager.hasResource(place)) {
            return;
        }
        refusal(place).ifPresent(reason -> {
            throw new GateClosed(place.decision(), place.toString(), reason);
        });
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(place, place);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(place));
        }
    }

    private Optional<String> refusal(Place place) {
        if (place.decision() == null) {
            return Optional.of("没有决策编号的流程不得进入“%s”。".formatted(place));
        }
        return keepers.getObject().refusal(place.decision(), place.process(), place.activity());
    }

    /** What was found holds for one transaction only. */
    private record Forgetting(Place place) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(place);
        }
    }
}
