package cn.majordecision.base.workflow.guard;

import org.camunda.bpm.engine.ProcessEngineException;

/** Something that the procedure has no need of, asked of the engine by whatever way. */
public final class CommandRefused extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    /** What every such message begins with. */
    public static final String MARK = "【不予执行】";

    CommandRefused(String reason) {
        super(MARK + reason);
    }
}
