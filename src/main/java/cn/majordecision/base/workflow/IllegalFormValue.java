package cn.majordecision.base.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** A value in a form that cannot be what the field asks for; the message says which field, in Chinese. */
public final class IllegalFormValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private IllegalFormValue(String message) {
        super(message);
    }

    static IllegalFormValue of(JsonProcessingException unreadable) {
        String path = unreadable instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(part -> part.getFieldName() == null
                                ? "第" + (part.getIndex() + 1) + "行"
                                : String.valueOf(part.getFieldName()))
                        .collect(Collectors.joining(" › "))
                : "";
        return new IllegalFormValue("【填写有误】“%s”的内容无法识别，请按表单要求填写后重新提交。".formatted(path));
    }

    static IllegalFormValue of(String field, Object value) {
        return new IllegalFormValue("【填写有误】“%s”的内容“%s”无法识别，请按表单要求填写后重新提交。".formatted(field, value));
    }
}
