package cn.majordecision.base.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Submits forms one person at a time. */
class DirectoryForms extends FormServiceImpl {

    private final OpenTasks open;

    DirectoryForms(OpenTasks open) {
        this.open = open;
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> form) {
        submitTaskForm(taskId, new HashMap<>(form));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> form) {
        commandExecutor.execute(new Submission(open, taskId, form, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> form, boolean deserialized) {
        return commandExecutor.execute(new Submission(open, taskId, form, true, deserialized));
    }
}
