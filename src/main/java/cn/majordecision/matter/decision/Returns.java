package cn.majordecision.matter.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a completed task sent something back, as its record says (第二十六条、第二十七条). */
@Component
public class Returns {

    private static final Set<String> RETURNS = Set.of("RETURNED", "SUPPLEMENT", "NEEDS_CHANGES", "UNLAWFUL", "FAILED");
    private static final Set<String> ASKED = Set.of("complete", "confirmed", "minutesTrue");

    private final ObjectMapper json;

    Returns(ObjectMapper json) {
        this.json = json;
    }

    /** True when the task sent something back. */
    public boolean sentBack(StoredRecord record) {
        JsonNode content = content(record);
        return content.properties().stream()
                        .anyMatch(field -> RETURNS.contains(field.getValue().asText()))
                || ASKED.stream()
                        .anyMatch(field -> "false".equals(content.path(field).asText()));
    }

    private JsonNode content(StoredRecord record) {
        try {
            return json.readTree(record.content());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
