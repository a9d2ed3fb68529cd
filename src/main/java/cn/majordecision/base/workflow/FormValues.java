package cn.majordecision.base.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Turns a form filled in outside the engine into variables: rows and objects as Json, all else as it is. */
@Component
class FormValues {

    private final ObjectMapper json;

    FormValues(ObjectMapper json) {
        this.json = json;
    }

    VariableMap of(Map<String, ?> form) {
        VariableMap variables = Variables.createVariables();
        form.forEach((name, value) -> variables.put(name, variable(value)));
        return variables;
    }

    private Object variable(Object value) {
        if (value instanceof Collection || value instanceof Map) {
            try {
                return SpinValues.jsonValue(json.writeValueAsString(value)).create();
            } catch (JsonProcessingException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }
        return value instanceof Boolean || value instanceof Integer ? value : value.toString();
    }
}
