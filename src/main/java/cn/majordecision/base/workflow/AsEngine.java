package cn.majordecision.base.workflow;

import cn.majordecision.base.workflow.guard.House;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs something without the caller's engine rights; who may ask for it has been decided by the room above. */
@Component
class AsEngine {

    private final IdentityService identity;
    private final House house;

    AsEngine(@Lazy IdentityService identity, House house) {
        this.identity = identity;
        this.house = house;
    }

    /** Runs something that gives the engine commands which only the house gives. */
    <T> T order(Supplier<T> action, Class<?>... kinds) {
        return run(() -> house.order(action, kinds));
    }

    <T> T run(Supplier<T> action) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return action.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds());
            }
        }
    }
}
