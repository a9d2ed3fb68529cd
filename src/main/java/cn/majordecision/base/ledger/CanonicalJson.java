package cn.majordecision.base.ledger;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the restricted canonical JSON the ledger stores as exact bytes: sorted keys, no blanks, no floats (after RFC 8785).
 */
final class CanonicalJson {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return accessors(type);
        }
    };

    private final StringBuilder out = new StringBuilder();
    private final @Nullable BiConsumer<String, String> apart;
    private String path = "";

    private CanonicalJson(@Nullable BiConsumer<String, String> apart) {
        this.apart = apart;
    }

    /** Text that is canonical JSON already. */
    record Written(String json) {}

    /** The canonical text of the given value; throws {@link IllegalArgumentException} for a type the ledger does not keep. */
    static String of(Object value) {
        CanonicalJson json = new CanonicalJson(null);
        json.write(value);
        return json.out.toString();
    }

    /** The canonical text of the given fact without what is personal, which is told apart with its path. */
    static Written of(Record fact, BiConsumer<String, String> apart) {
        CanonicalJson json = new CanonicalJson(apart);
        json.write(fact);
        return new Written(json.out.toString());
    }

    private void write(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> items) {
            array(items);
        } else if (value instanceof Written written) {
            out.append(written.json());
        } else if (value instanceof Personal personal && apart != null) {
            apart.accept(path, personal.value());
            out.append("null");
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
        for (Method accessor : ACCESSORS.get(fact.getClass())) {
            try {
                values.put(accessor.getName(), accessor.invoke(fact));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return values;
    }

    private static List<Method> accessors(Class<?> type) {
        List<Method> accessors = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList();
        accessors.forEach(accessor -> accessor.setAccessible(true));
        return accessors;
    }

    private void object(Map<?, ?> map) {
        char separator = '{';
        String here = path;
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
            out.append(separator);
            text(entry.getKey().toString());
            out.append(':');
            path = here.isEmpty() ? entry.getKey().toString() : here + "." + entry.getKey();
            write(entry.getValue());
            separator = ',';
        }
        path = here;
        out.append(separator == '{' ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        char separator = '[';
        String here = path;
        int place = 0;
        for (Object item : items) {
            out.append(separator);
            path = here + "[" + place++ + "]";
            write(item);
            separator = ',';
        }
        path = here;
        out.append(separator == '[' ? "[]" : "]");
    }

    private void text(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
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
