package cn.majordecision.base.workflow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.jspecify.annotations.Nullable;

/** How the criteria of the engine's identity queries are compared; an absent criterion matches everything. */
final class DirectoryMatching {

    private DirectoryMatching() {}

    static boolean is(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }

    static boolean in(String @Nullable [] wanted, String actual) {
        return wanted == null || Arrays.asList(wanted).contains(actual);
    }

    static boolean like(@Nullable String pattern, @Nullable String actual) {
        if (pattern == null) {
            return true;
        }
        String regex = Arrays.stream(pattern.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return actual != null
                && Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                        .matcher(actual)
                        .matches();
    }

    /** Sorts and cuts as the query says; the engine leaves paging to the identity provider. */
    static <T> List<T> page(Stream<T> found, Function<T, String> by, ListQueryParameterObject query) {
        boolean descending = query.getOrderingProperties().stream()
                .anyMatch(order -> Direction.DESCENDING.equals(order.getDirection()));
        Comparator<T> order = Comparator.comparing(by);
        return found.sorted(descending ? order.reversed() : order)
                .skip(query.getFirstResult())
                .limit(query.getMaxResults())
                .toList();
    }
}
