package cn.majordecision.base.ledger;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return components(type);
        }
    };

    private final StringBuilder out = new StringBuilder(768);
    private final @Nullable BiConsumer<String, String> apart;
    private final Deque<Object> path = new ArrayDeque<>();

    private CanonicalJson(@Nullable BiConsumer<String, String> apart) {
        this.apart = apart;
    }

    /** A component of a record. */
    private record Component(String name, Method accessor) {

        @Nullable
        Object of(Record fact) {
            try {
                return accessor.invoke(fact);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
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
            apart.accept(where(), personal.value());
            out.append("null");
        } else if (value instanceof Record fact) {
            object(fact);
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

    private static List<Component> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .map(accessor -> new Component(accessor.getName(), accessor))
                .sorted(Comparator.comparing(Component::name))
                .toList();
    }

    private void object(Record fact) {
        char separator = '{';
        for (Component component : COMPONENTS.get(fact.getClass())) {
            member(separator, component.name(), component.of(fact));
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void object(Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
            member(separator, entry.getKey().toString(), entry.getValue());
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void member(char separator, String name, @Nullable Object value) {
        out.append(separator);
        text(name);
        out.append(':');
        path.addLast(name);
        write(value);
        path.removeLast();
    }

    private void array(Collection<?> items) {
        char separator = '[';
        int place = 0;
        for (Object item : items) {
            out.append(separator);
            path.addLast(place++);
            write(item);
            path.removeLast();
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    /** Where in the fact the value stands, such as {@code experts[2].phone}. */
    private String where() {
        StringBuilder where = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                where.append('[').append(step).append(']');
            } else {
                where.append(where.isEmpty() ? "" : ".").append(step);
            }
        }
        return where.toString();
    }

    /** Stretches that stand for themselves are taken over whole. */
    private void text(String value) {
        out.append('"');
        int taken = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(value, taken, i);
                escaped(c);
                taken = i + 1;
            }
        }
        out.append(value, taken, value.length()).append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }
}
