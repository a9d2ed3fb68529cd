package cn.majordecision.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody filled in. */
record Form(Map<String, Object> fields) {

    boolean yes(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    boolean no(String field) {
        return Boolean.FALSE.equals(fields.get(field));
    }

    @Nullable
    String text(String field) {
        Object value = fields.get(field);
        return value == null ? null : value.toString();
    }

    boolean filled(String field) {
        String text = text(field);
        return text != null && !text.isBlank();
    }

    @Nullable
    LocalDate date(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The rows of a table. */
    List<Form> rows(String field) {
        return fields.get(field) instanceof List<?> rows
                ? rows.stream().filter(Map.class::isInstance).map(Form::row).toList()
                : List.of();
    }

    private static Form row(Object row) {
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = (Map<String, Object>) row;
        return new Form(fields);
    }
}
