package cn.majordecision.base.ledger;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the restricted canonical JSON the ledger stores as exact bytes: sorted keys, no blanks, no floats (after RFC 8785).
 */
final class CanonicalJson {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The canonical text of the given value; throws {@link IllegalArgumentException} for a type the ledger does not keep. */
    static String of(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.out.toString();
    }

    private void write(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> items) {
            array(items);
        } else if (value instanceof Record fact) {
            object(components(fact));
        } else {
            text(scalar(value));
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Instant instant) {
            return INSTANT.format(instant);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof CharSequence || value instanceof LocalDate || value instanceof LocalDateTime) {
            return value.toString();
        }
        throw new IllegalArgumentException("not a ledger value: " + value.getClass());
    }

    private static Map<String, @Nullable Object> components(Record fact) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                values.put(component.getName(), component.getAccessor().invoke(fact));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return values;
    }

    private void object(Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
            out.append(separator);
            text(entry.getKey().toString());
            out.append(':');
            write(entry.getValue());
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        char separator = '[';
        for (Object item : items) {
            out.append(separator);
            write(item);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private void text(String value) {
        out.append('"');
        value.chars().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < 0x20) {
                    out.append(String.format("\\u%04x", c));
                } else {
                    out.append((char) c);
                }
            }
        }
    }
}
