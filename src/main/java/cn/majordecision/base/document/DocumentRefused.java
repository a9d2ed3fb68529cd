package cn.majordecision.base.document;

/** A file was not accepted; the message is Chinese and meant for the user. */
public final class DocumentRefused extends RuntimeException {

    private final String rule;

    DocumentRefused(String rule, Object... arguments) {
        super(DocumentTexts.text("refused." + rule, arguments));
        this.rule = rule;
    }

    /** The name of the rule that refused. */
    public String rule() {
        return rule;
    }
}
