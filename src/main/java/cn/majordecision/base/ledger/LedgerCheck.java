package cn.majordecision.base.ledger;

/**
 * One thing that must be true of what is stored. Named in {@code META-INF/spring.factories}, in the order of execution; a room
 * above adds its own there.
 */
public interface LedgerCheck {

    /** What is checked, in Chinese. */
    String name();

    /** Looks and reports what is wrong. */
    void look(Evidence evidence) throws Exception;
}
