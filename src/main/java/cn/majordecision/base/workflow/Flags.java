package cn.majordecision.base.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The few values a model's gateways and multi-instance tasks may read; nothing else stays in a process. */
public final class Flags {

    private static final Flags NONE = new Flags(Map.of());

    private final Map<String, Object> values;

    private Flags(Map<String, Object> values) {
        this.values = values;
    }

    /** No flag changes. */
    public static Flags none() {
        return NONE;
    }

    /** One flag that a gateway answers yes or no by. */
    public static Flags of(String name, boolean value) {
        return NONE.and(name, value);
    }

    /** One flag that a gateway chooses an answer by. */
    public static Flags of(String name, Enum<?> value) {
        return NONE.and(name, value);
    }

    /** One list of account ids, for a task given to each of them. */
    public static Flags of(String name, List<String> people) {
        return NONE.and(name, people);
    }

    /** These flags and one more. */
    public Flags and(String name, boolean value) {
        return with(name, value);
    }

    /** These flags and one more. */
    public Flags and(String name, Enum<?> value) {
        return with(name, value.name());
    }

    /** These flags and one more. */
    public Flags and(String name, List<String> people) {
        return with(name, new ArrayList<>(people));
    }

    /** These flags and one text more, such as the id of the unit whose tasks follow. */
    public Flags and(String name, String value) {
        return with(name, value);
    }

    /** The flags by name. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private Flags with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(name, value);
        return new Flags(more);
    }
}
