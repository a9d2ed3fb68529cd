package cn.majordecision.base.regulation;

import java.util.Map;

/**
 * The rules of one place: a named set of parameters that adds to Decree 713 and never takes away from it (第四十三条).
 *
 * @param id such as {@code CN-713}
 * @param name in Chinese
 * @param version raised with every change; a decision keeps the version it began with
 * @param values every parameter with its value, inherited ones included
 */
public record RuleProfile(String id, String name, int version, Map<Parameter, Integer> values) {

    /** The profile with its values copied. */
    public RuleProfile {
        values = Map.copyOf(values);
    }

    /** The value in the parameter's unit; 0 means that the profile knows no such rule. */
    public int number(Parameter parameter) {
        return values.getOrDefault(parameter, 0);
    }

    /** True when the profile demands it. */
    public boolean demands(Parameter parameter) {
        return number(parameter) > 0;
    }
}
