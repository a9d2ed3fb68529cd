package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.Returns;
import cn.majordecision.matter.decision.StoredRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a completed task came to, in a sentence of {@code result.<task>.<field>.<value>} or {@code result.<task>.<field>}; where
 * there is no sentence, nothing is said (第三十三条).
 */
@Component
class Results {

    private static final int LONGEST = 120;

    private final RequirementTexts texts;
    private final ObjectMapper json;
    private final Returns returns;

    Results(RequirementTexts texts, ObjectMapper json, Returns returns) {
        this.texts = texts;
        this.json = json;
        this.returns = returns;
    }

    /** The sentence. */
    String of(StoredRecord record) {
        List<String> said = new ArrayList<>();
        content(record).properties().forEach(field -> {
            String key = "result." + record.task() + "." + field.getKey();
            JsonNode value = field.getValue();
            if (value.isArray()) {
                add(said, value.isEmpty() ? "" : texts.filled(key, value.size()));
            } else if (!value.isNull() && !value.isObject() && !value.asText().isBlank()) {
                String known = texts.filled(key + "." + value.asText());
                add(said, known.isEmpty() ? texts.filled(key, shortened(value.asText())) : known);
            }
        });
        return String.join("；", said);
    }

    /** True when the task sent something back. */
    boolean returned(StoredRecord record) {
        return returns.sentBack(record);
    }

    private static void add(List<String> said, String sentence) {
        if (!sentence.isEmpty()) {
            said.add(sentence);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "……";
    }

    private JsonNode content(StoredRecord record) {
        try {
            return json.readTree(record.content());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
