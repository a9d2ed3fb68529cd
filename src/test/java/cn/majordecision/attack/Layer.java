package cn.majordecision.attack;

/** What stands between an attack and the meeting, from the ground up. */
enum Layer {
    /** Functions, triggers and rights of the schemas gate and ledger. */
    GATE,
    /** Triggers on the engine's tables. */
    TABLES,
    /** Built-in listeners and the history handler. */
    LISTENERS,
    /** The interceptor that judges commands, and the validator of migrations. */
    COMMANDS,
    /** Only released models and expressions. */
    RELEASE,
    /** Only listed addresses. */
    REST,
    /** The engine's own authorizations. */
    RIGHTS
}
