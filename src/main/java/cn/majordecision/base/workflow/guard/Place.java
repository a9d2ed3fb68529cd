package cn.majordecision.base.workflow.guard;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Where a token is or is about to be.
 *
 * @param decision business key of the outermost process, whatever a called one says of itself
 * @param process process id
 * @param activity id of the element
 */
record Place(@Nullable String decision, String process, String activity) {

    static Place of(ExecutionEntity execution) {
        return of(execution, process(execution.getProcessDefinitionId()), execution.getActivityId());
    }

    static Place of(ExecutionEntity execution, String process, String activity) {
        ExecutionEntity instance = execution.getProcessInstance();
        while (instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return new Place(instance.getBusinessKey(), process, activity.replace("#multiInstanceBody", ""));
    }

    private static String process(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }

    @Override
    public String toString() {
        return process + "/" + activity;
    }
}
