package cn.majordecision.base.regulation;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A named rule of law: what must hold, the requirement it carries out, and the key of the sentence said when it does not.
 *
 * @param requirement the requirement and with it the article
 * @param message key in the message bundles, {@code <Task>.<rule>}
 * @param satisfied true when the rule holds for the subject
 * @param arguments what the sentence names besides, such as a date
 * @param warning a rule that is shown and recorded but stops nothing
 * @param <T> the subject the rule judges
 */
public record Rule<T>(
        Requirement requirement,
        String message,
        Predicate<T> satisfied,
        Function<T, Object[]> arguments,
        boolean warning) {

    private static final Object[] NOTHING = {};

    /** A rule that refuses. */
    public static <T> Rule<T> of(Requirement requirement, String message, Predicate<T> satisfied) {
        return new Rule<>(requirement, message, satisfied, subject -> NOTHING, false);
    }

    /** A rule that refuses and whose sentence names particulars. */
    public static <T> Rule<T> of(
            Requirement requirement, String message, Predicate<T> satisfied, Function<T, Object[]> arguments) {
        return new Rule<>(requirement, message, satisfied, arguments, false);
    }

    /** A rule that warns only. */
    public static <T> Rule<T> warn(Requirement requirement, String message, Predicate<T> satisfied) {
        return new Rule<>(requirement, message, satisfied, subject -> NOTHING, true);
    }
}
