package cn.majordecision.base.workflow.guard;

import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/**
 * A decision was about to be where the gate does not let it. Always without a cause: any other exception of a listener could be
 * caught by a model's boundary event.
 */
public final class GateClosed extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String decision;
    private final String where;

    GateClosed(@Nullable String decision, String where, String reason) {
        super("【第二十五条、第三十条】" + reason);
        this.decision = decision;
        this.where = where;
    }

    @Nullable
    String decision() {
        return decision;
    }

    String where() {
        return where;
    }
}
