package cn.majordecision.base.identity;

/** A change of accounts, units, roles or substitutes was refused; the message is Chinese and meant for the user. */
public final class IdentityRefused extends RuntimeException {

    private final String rule;

    IdentityRefused(String rule, Object... arguments) {
        super(IdentityTexts.text("refused." + rule, arguments));
        this.rule = rule;
    }

    /** The name of the rule that refused. */
    public String rule() {
        return rule;
    }
}
