package cn.majordecision.base.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses a completion that brings more than its form: a flag planted or changed by the caller could steer a later gateway.
 * Whatever is not a field of the form must be as the database held it before the completion began.
 */
@Component
class ForeignVariables {

    private final JdbcClient jdbc;

    ForeignVariables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refuse(DelegateTask task, List<String> fields) {
        Map<String, String> before = before(task.getProcessInstanceId());
        for (ExecutionEntity scope = (ExecutionEntity) task.getExecution(); scope != null; scope = scope.getParent()) {
            for (Object value : scope.getVariableInstancesLocal()) {
                VariableInstanceEntity variable = (VariableInstanceEntity) value;
                String known = before.get(scope.getId() + "/" + variable.getName());
                if (!fields.contains(variable.getName()) && !Objects.equals(known, text(variable))) {
                    throw new TaskRefused("提交的内容“%s”不属于本任务的表单，任务没有办结。".formatted(variable.getName()));
                }
            }
        }
    }

    private Map<String, String> before(String instance) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select execution_id_, name_, text_, long_ from act_ru_variable where proc_inst_id_ = :id")
                .param("id", instance)
                .query((row, n) -> values.put(
                        row.getString("execution_id_") + "/" + row.getString("name_"),
                        text(row.getString("text_"), row.getObject("long_", Long.class))))
                .list();
        return values;
    }

    private static String text(VariableInstanceEntity variable) {
        return text(variable.getTextValue(), variable.getLongValue());
    }

    private static String text(@Nullable String text, @Nullable Long number) {
        return text + "|" + number;
    }
}
