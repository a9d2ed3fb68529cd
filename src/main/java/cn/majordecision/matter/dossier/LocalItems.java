package cn.majordecision.matter.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays what a place says of its directory over the one it follows: items and parts are added or changed, never taken away (第四十三条). */
final class LocalItems {

    private static final List<String> NEEDS = List.of("REQUIRED", "CONDITIONAL", "OPTIONAL");

    private final Map<String, JsonNode> definitions;

    LocalItems(Map<String, JsonNode> definitions) {
        this.definitions = definitions;
    }

    JsonNode resolve(String id) {
        JsonNode own = definitions.get(id);
        if (own == null) {
            throw new IllegalStateException("卷内目录缺少上级目录“" + id + "”");
        }
        if (!own.hasNonNull("parent")) {
            return own;
        }
        ObjectNode whole = resolve(own.path("parent").asText()).deepCopy();
        for (String plain : List.of("id", "name", "publicTasks")) {
            if (own.has(plain)) {
                whole.set(plain, own.get(plain));
            }
        }
        own.path("sections").forEach(section -> lay(id, section, whole.withArrayProperty("sections")));
        return whole;
    }

    private static void lay(String id, JsonNode section, ArrayNode sections) {
        ObjectNode inherited = named(sections, section);
        if (inherited == null) {
            sections.add(section.deepCopy());
            return;
        }
        if (section.has("title")) {
            inherited.set("title", section.get("title"));
        }
        ArrayNode items = inherited.withArrayProperty("items");
        for (JsonNode item : section.path("items")) {
            ObjectNode before = named(items, item);
            if (before == null) {
                items.add(item.deepCopy());
            } else {
                refuseWeaker(id, before, item);
                before.setAll((ObjectNode) item.deepCopy());
            }
        }
    }

    private static @Nullable ObjectNode named(ArrayNode all, JsonNode one) {
        for (JsonNode each : all) {
            if (each.path("code").equals(one.path("code"))) {
                return (ObjectNode) each;
            }
        }
        return null;
    }

    private static void refuseWeaker(String id, JsonNode before, JsonNode item) {
        refuse(id, before, item, "need", NEEDS);
        refuse(id, before, item, "retention", DossierDirectories.RETENTIONS);
    }

    /** Values stand from the strictest on; what is none of them, such as what the system makes by itself, is not for a place to say. */
    private static void refuse(String id, JsonNode before, JsonNode item, String field, List<String> values) {
        String value = item.path(field).asText(before.path(field).asText());
        int now = values.indexOf(value);
        int then = values.indexOf(before.path(field).asText());
        boolean given = before.hasNonNull(field);
        boolean changed = item.has(field) && !item.get(field).equals(before.get(field));
        if (changed && (now < 0 || (given && (then < 0 || now > then)))) {
            throw new IllegalStateException("卷内目录“%s”的 %s 把 %s 由 %s 改为 %s，不得放宽或者超出可选范围"
                    .formatted(
                            id,
                            before.path("code").asText(),
                            field,
                            before.path(field).asText("（无）"),
                            value));
        }
    }
}
