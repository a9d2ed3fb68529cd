package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.Actor;
import cn.majordecision.base.ledger.Authorship;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the ledger who acts: the caller the engine knows, and in whose place the current task is being completed. */
@Component
class EngineAuthorship implements Authorship {

    private static final Object KEY = new Object();

    private final IdentityService identity;

    EngineAuthorship(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Binds the actor to the current transaction; it ends with it. */
    static void actAs(Actor actor) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        TransactionSynchronizationManager.bindResource(KEY, actor);
        TransactionSynchronizationManager.registerSynchronization(new Unbinding());
    }

    @Override
    public @Nullable String actor() {
        Authentication caller = identity.getCurrentAuthentication();
        return caller == null ? null : caller.getUserId();
    }

    @Override
    public @Nullable String actingFor() {
        return TransactionSynchronizationManager.getResource(KEY) instanceof Actor actor ? actor.actingFor() : null;
    }

    private static final class Unbinding implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
