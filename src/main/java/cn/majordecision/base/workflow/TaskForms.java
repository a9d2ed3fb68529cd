package cn.majordecision.base.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** Turns the variables submitted with a task into the handler's form, and takes them out of the process again. */
@Component
class TaskForms {

    private final ObjectMapper json;
    private final Clock clock;

    TaskForms(ObjectMapper json, Clock clock) {
        this.clock = clock;
        this.json = json.copy()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .configure(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT, true);
    }

    /** The record type of a handler's form. */
    static Class<?> type(TaskHandler<?> handler) {
        return ResolvableType.forClass(AopUtils.getTargetClass(handler))
                .as(TaskHandler.class)
                .getGeneric(0)
                .resolve(Record.class);
    }

    static List<String> fields(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** The form as submitted; throws {@link IllegalFormValue} naming the field whose value cannot be read. */
    Record bind(Class<?> form, DelegateTask task) {
        ObjectNode fields = json.createObjectNode();
        for (RecordComponent component : form.getRecordComponents()) {
            Object value = task.getVariable(component.getName());
            if (value != null && !value.toString().isBlank()) {
                put(fields, component, value);
            }
        }
        try {
            return (Record) json.treeToValue(fields, form);
        } catch (JsonProcessingException unreadable) {
            throw IllegalFormValue.of(unreadable);
        }
    }

    void forget(Class<?> form, DelegateTask task) {
        fields(form).forEach(task.getExecution()::removeVariable);
    }

    private void put(ObjectNode fields, RecordComponent component, Object value) {
        try {
            fields.set(component.getName(), json.readTree(asJson(component, value)));
        } catch (JsonProcessingException unreadable) {
            throw IllegalFormValue.of(component.getName(), value);
        }
    }

    private String asJson(RecordComponent component, Object value) throws JsonProcessingException {
        if (isStructured(component) && !(value instanceof Collection) && !(value instanceof Map)) {
            return value.toString();
        }
        if (value instanceof Date date && component.getType() == LocalDate.class) {
            return json.writeValueAsString(LocalDate.ofInstant(date.toInstant(), clock.getZone()));
        }
        return json.writeValueAsString(value);
    }

    private static boolean isStructured(RecordComponent component) {
        Class<?> type = component.getType();
        return List.class.isAssignableFrom(type) || type.isRecord();
    }
}
