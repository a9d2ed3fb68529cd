package cn.majordecision.base.workflow.guard;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * Evaluates the expressions of the released models and no others, whoever brings them (CVE-2026-109432), and lets those reach
 * the few beans they name instead of the whole application.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final ReleasedExpressions released;

    GuardedExpressions(ReleasedExpressions released, BeanFactory beans) {
        super(new NamedBeans(released, beans));
        this.released = released;
    }

    @Override
    public Expression createExpression(String text) {
        if (!released.allow(text)) {
            throw new CommandRefused("表达式“%s”不在随本系统发布的流程之中，不予执行。".formatted(text));
        }
        return super.createExpression(text);
    }

    /** Looks beans up when they are asked for, because the engine exists before them. */
    private static final class NamedBeans extends AbstractMap<Object, Object> {

        private final ReleasedExpressions released;
        private final BeanFactory beans;

        NamedBeans(ReleasedExpressions released, BeanFactory beans) {
            this.released = released;
            this.beans = beans;
        }

        @Override
        public boolean containsKey(Object name) {
            return released.name(String.valueOf(name));
        }

        @Override
        public @Nullable Object get(Object name) {
            return containsKey(name) ? beans.getBean(String.valueOf(name)) : null;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
