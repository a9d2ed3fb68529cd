package cn.majordecision.attack;

import java.util.function.Predicate;

/**
 * One attempt to bring a decision past the gate.
 *
 * @param kind its class
 * @param name what is tried, in Chinese, unique
 * @param costly true when it is tried at two steps only, unless everything is asked for
 * @param step where it is worth most
 * @param fits where it makes sense
 * @param deed the attempt; it may fail in any way
 */
record Attack(Kind kind, String name, boolean costly, String step, Predicate<Target> fits, Deed deed) {

    /** What is done to the decision. */
    interface Deed {
        void on(Target target) throws Exception;
    }

    static Attack of(Kind kind, String name, Deed deed) {
        return new Attack(kind, name, false, "LegalityReview", target -> true, deed);
    }

    Attack costing() {
        return new Attack(kind, name, true, step, fits, deed);
    }

    Attack where(Predicate<Target> place) {
        return new Attack(kind, name, costly, step, place, deed);
    }

    /** Tried in every step, and worth most in this one. */
    Attack bestAt(String place) {
        return new Attack(kind, name, costly, place, fits, deed);
    }

    @Override
    public String toString() {
        return kind.label() + "：" + name;
    }
}
