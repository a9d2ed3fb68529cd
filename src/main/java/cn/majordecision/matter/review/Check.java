package cn.majordecision.matter.review;

/** How a machine judges a criterion; {@link Checks} does it. */
enum Check {
    /** The items of the directory are in the dossier. */
    ITEMS,
    /** The requirements were met, or lawfully ruled out. */
    REQUIREMENTS,
    /** An executive or plenary meeting has discussed it and decided (第三十条第一款). */
    MEETING,
    /** The dossier was sealed (第三十三条). */
    SEALED,
    /** The dossier was sealed in time (第三十三条). */
    IN_TIME,
    /** Every entry of the decision's ledger verifies. */
    LEDGER,
    /** Only a person can tell. */
    PERSON
}
