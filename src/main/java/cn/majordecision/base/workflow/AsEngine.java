package cn.majordecision.base.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Runs something without the caller's engine rights; who may ask for it has been decided by the room above. */
@Component
class AsEngine {

    private final IdentityService identity;

    AsEngine(@Lazy IdentityService identity) {
        this.identity = identity;
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
