package cn.majordecision.base.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Submits forms one person at a time. */
class DirectoryForms extends FormServiceImpl {

    private final TaskLock lock;

    DirectoryForms(TaskLock lock) {
        this.lock = lock;
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> form) {
        submitTaskForm(taskId, new HashMap<>(form));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> form) {
        commandExecutor.execute(new Submission(lock, taskId, form, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> form, boolean deserialized) {
        return commandExecutor.execute(new Submission(lock, taskId, form, true, deserialized));
    }
}
