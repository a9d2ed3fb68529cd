package cn.majordecision.base.workflow.guard;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Finds expressions that a query brings along; the engine itself looks at the outermost query only (CVE-2026-109432). */
final class QueryExpressions {

    private QueryExpressions() {}

    static boolean in(Command<?> command) {
        if (command instanceof TaskQueryImpl tasks) {
            return !tasks.getExpressions().isEmpty()
                    || tasks.getQueries().stream()
                            .anyMatch(part -> !part.getExpressions().isEmpty());
        }
        return command instanceof AbstractQuery<?, ?> query
                && !query.getExpressions().isEmpty();
    }
}
