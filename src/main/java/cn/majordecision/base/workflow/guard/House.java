package cn.majordecision.base.workflow.guard;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What this room itself asks of the engine and nobody else may: named kinds of commands, on this thread, while one piece of our
 * own code runs. What such a command calls in turn is judged again without it.
 */
@Component
public class House {

    private static final ThreadLocal<Set<Class<?>>> ORDERS = ThreadLocal.withInitial(Set::of);

    House() {}

    /** Runs something that gives the engine commands of these kinds. */
    public <T> T order(Supplier<T> action, Class<?>... kinds) {
        return with(Set.of(kinds), action);
    }

    boolean ordered(Class<?> kind) {
        return ORDERS.get().contains(kind);
    }

    /** Runs what a command does, which is no order of ours any more. */
    <T> T withoutOrders(Supplier<T> action) {
        return with(Set.of(), action);
    }

    private <T> T with(Set<Class<?>> kinds, Supplier<T> action) {
        Set<Class<?>> before = ORDERS.get();
        ORDERS.set(kinds);
        try {
            return action.get();
        } finally {
            ORDERS.set(before);
        }
    }
}
