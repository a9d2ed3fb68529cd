package cn.majordecision.attack;

/** What stands between an attack and the meeting, from the ground up; each can be switched off by itself. */
enum Layer {
    /** The functions of the schema gate that judge: what is owed, who may say what, which state follows. */
    CLEARANCE,
    /** The triggers and the index of the gate's own tables: computed clearance, checked agenda, final records. */
    RECORDS,
    /** The functions and triggers of the ledger. */
    LEDGER,
    /** The application's login owns nothing and writes neither gate nor ledger; without this layer it is a superuser. */
    LOGIN,
    /** The triggers and the index on the engine's tables: tokens, tasks, passages, deployed bytes. */
    TABLES,
    /** The built-in listener where a guarded activity begins. */
    START,
    /** The built-in listener where a guarded activity ends. */
    END,
    /** The history handler, which sees what no listener is told of. */
    HISTORY,
    /** The interceptor that judges commands, and the validator of migrations. */
    COMMANDS,
    /** Only released models and expressions. */
    RELEASE,
    /** The ways drawn in the model of the whole procedure. */
    SHAPE,
    /** The listener of every user task: who, form, rules, record. */
    DUTIES,
    /** What the engine does about an error nobody catches and an expression in a query. */
    SETTINGS,
    /** Only listed addresses. */
    REST,
    /** The engine's own authorizations. */
    RIGHTS
}
