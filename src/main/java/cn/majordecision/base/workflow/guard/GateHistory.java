package cn.majordecision.base.workflow.guard;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Asks the gate keeper when history is told of a guarded activity: a migration moves a token and calls no listener. */
final class GateHistory implements HistoryEventHandler {

    private static final Set<String> ARRIVALS = Set.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START.getEventName(),
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE.getEventName(),
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE.getEventName());

    private final GateListener gate;

    GateHistory(GateListener gate) {
        this.gate = gate;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity arrival
                && ARRIVALS.contains(event.getEventType())
                && GuardedActivities.contain(arrival.getProcessDefinitionKey(), arrival.getActivityId())) {
            ExecutionEntity execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(arrival.getExecutionId());
            gate.check(Place.of(execution, arrival.getProcessDefinitionKey(), arrival.getActivityId()));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
