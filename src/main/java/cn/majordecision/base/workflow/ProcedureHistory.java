package cn.majordecision.base.workflow;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers by itself: instances, activities, tasks, jobs and operations, but never a variable. What a form
 * said belongs to the record of the decision, not to the engine's history.
 */
final class ProcedureHistory implements HistoryLevel {

    private static final int ID = 713;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "procedure";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return !(type == HistoryEventTypes.VARIABLE_INSTANCE_CREATE
                || type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE
                || type == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL
                || type == HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE
                || type == HistoryEventTypes.VARIABLE_INSTANCE_DELETE
                || type == HistoryEventTypes.FORM_PROPERTY_UPDATE);
    }
}
