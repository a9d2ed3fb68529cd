package cn.majordecision.base.ledger;

import org.jspecify.annotations.Nullable;

/** Who stands behind the events of the current thread; the ledger asks, a room above answers. */
public interface Authorship {

    /** The account id of the person acting, or null when the engine acts by itself. */
    @Nullable
    String actor();

    /** The account id of the person in whose place the actor acts, or null. */
    @Nullable
    String actingFor();
}
