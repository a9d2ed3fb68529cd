package cn.majordecision.base.workflow;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.NestedExceptionUtils;

/** Tells an act that failed because somebody else was a moment faster from one that failed for any other reason. */
public final class LostRace {

    /** The state of what {@code raise exception} throws. */
    private static final String RAISED_BY_A_RULE = "P0001";

    private LostRace() {}

    /** True when the engine saw the other, or a rule of the database held although the act had just been allowed. */
    public static boolean behind(RuntimeException failed) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
        return cause instanceof OptimisticLockingException
                || (cause instanceof SQLException refusal && RAISED_BY_A_RULE.equals(refusal.getSQLState()));
    }
}
