package cn.majordecision.base.workflow.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The expressions that stand in the released models, and the beans that they name; there is no other use for any. */
@Component
class ReleasedExpressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Set<String> BEANS = Set.of(
            "deadlines",
            "clearForMeetingDelegate",
            "freezePlanDelegate",
            "lapseItemDelegate",
            "remindOfItemDelegate",
            "takeStockDelegate");

    private final Set<String> expressions = Arrays.stream(models())
            .flatMap(ReleasedExpressions::expressions)
            .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));

    boolean allow(String text) {
        return !(text.contains("${") || text.contains("#{")) || expressions.contains(text);
    }

    /** Takes over what stands in a model of a former release. */
    void learn(String name, byte[] model) {
        if (name.endsWith(".bpmn")) {
            in(new String(model, StandardCharsets.UTF_8)).forEach(expressions::add);
        }
    }

    boolean name(String bean) {
        return BEANS.contains(bean);
    }

    private static Resource[] models() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> expressions(Resource model) {
        try {
            return in(model.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> in(String model) {
        return EXPRESSION.matcher(HtmlUtils.htmlUnescape(model)).results().map(MatchResult::group);
    }
}
