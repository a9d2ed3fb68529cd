package cn.majordecision.portal.meeting;

import cn.majordecision.matter.decision.StoredRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the steps came to, in the words recorded: a field is stated when {@code pack.<task>.<field>} names it, and nothing else of
 * a record is (第十三条 R-016、第二十五条第二款 R-047、第二十九条 R-055).
 */
@Component
class Statements {

    private static final Set<String> NAMED = Set.of("unit", "expert");

    private final MessageSource texts;
    private final ObjectMapper json;

    Statements(MessageSource texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** What a record states; names are those of units and people by their ids. */
    List<Pack.Statement> of(StoredRecord record, Map<String, String> names) {
        List<Pack.Statement> said = new ArrayList<>();
        content(record).properties().forEach(field -> {
            String key = "pack." + record.task() + "." + field.getKey();
            String name = text(key);
            if (!name.isEmpty()) {
                field.getValue().forEach(row -> add(said, name, row(key, row, names)));
                if (field.getValue().isValueNode()) {
                    add(said, name, value(key, field.getValue()));
                }
            }
        });
        return said;
    }

    /** A row of several fields, each with its name. */
    private String row(String key, JsonNode row, Map<String, String> names) {
        return row.properties().stream()
                .filter(cell -> !text(key + "." + cell.getKey()).isEmpty())
                .filter(cell -> !cell.getValue().asText("").isBlank())
                .map(cell -> text(key + "." + cell.getKey()) + "："
                        + (NAMED.contains(cell.getKey())
                                ? names.getOrDefault(
                                        cell.getValue().asText(),
                                        cell.getValue().asText())
                                : value(key + "." + cell.getKey(), cell.getValue())))
                .collect(Collectors.joining("；"));
    }

    private String value(String key, JsonNode value) {
        String known = text(key + "." + value.asText(""));
        return known.isEmpty() ? value.asText("") : known;
    }

    private static void add(List<Pack.Statement> said, String name, String words) {
        if (!words.isBlank() && !words.equals("null")) {
            said.add(new Pack.Statement(name, words));
        }
    }

    private String text(String key) {
        return String.valueOf(texts.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE));
    }

    private JsonNode content(StoredRecord record) {
        try {
            return json.readTree(record.content());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
