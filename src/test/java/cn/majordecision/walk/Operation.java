package cn.majordecision.walk;

/** One thing somebody tries; its text is a line of the story of a counterexample. */
interface Operation {

    /** Tries it; throws when it is refused. */
    void on(Walk walk);

    /** Whether nobody may ever do this. */
    default boolean forbidden() {
        return false;
    }

    /** Whether a refusal of this leaves exactly one entry in the ledger; otherwise at most one. */
    default boolean recorded() {
        return false;
    }
}
