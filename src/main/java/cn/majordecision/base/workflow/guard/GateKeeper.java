package cn.majordecision.base.workflow.guard;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Says whether a decision may be where the engine is about to take it (第二十五条、第三十条); the gate itself is above. */
@NamedInterface("gate")
public interface GateKeeper {

    /**
     * Why the decision may not be there, in Chinese; empty when it may.
     *
     * @param decision decision number
     * @param process process id, such as {@code CollectiveDecision}
     * @param activity id of the element of that process
     */
    Optional<String> refusal(String decision, String process, String activity);
}
