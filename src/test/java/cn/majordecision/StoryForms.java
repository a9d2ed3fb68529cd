package cn.majordecision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The forms of a book as one decision fills them in: a text {@code doc:名称} stands for a stored document of that name, the
 * same wherever the name returns; an archive number is made unique.
 */
public final class StoryForms {

    private static final String DOCUMENT = "doc:";
    private static final String ARCHIVE_NUMBER = "archiveNumber";

    private final Story story;
    private final Map<String, String> documents = new HashMap<>();

    public StoryForms(Story story) {
        this.story = story;
    }

    /** What is filled in in this scene. */
    public Map<String, Object> filled(StoryBook.Scene scene, String number) {
        Map<String, Object> form = scene.form();
        return form == null ? Map.of() : fields(form, number);
    }

    /** The same before its documents are stored. */
    Map<String, Object> written(StoryBook.Scene scene, String number) {
        Map<String, Object> fields = new TreeMap<>(scene.form() == null ? Map.of() : scene.form());
        fields.computeIfPresent(ARCHIVE_NUMBER, (name, value) -> value + "/" + number);
        return fields;
    }

    private Map<String, Object> fields(Map<?, ?> form, String number) {
        Map<String, Object> fields = new TreeMap<>();
        form.forEach((name, value) -> fields.put(name.toString(), value(value, number)));
        fields.computeIfPresent(ARCHIVE_NUMBER, (name, value) -> value + "/" + number);
        return fields;
    }

    private Object value(Object value, String number) {
        if (value instanceof Map<?, ?> map) {
            return fields(map, number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> value(item, number)).toList();
        }
        return value instanceof String text && text.startsWith(DOCUMENT)
                ? documents.computeIfAbsent(text.substring(DOCUMENT.length()), story::document)
                : value;
    }
}
