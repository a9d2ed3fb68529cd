package cn.majordecision.matter.decision;

/** There is no decision with this number, or the caller may not know of it; the message is Chinese. */
public final class UnknownDecision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For the number that was asked for. */
    public UnknownDecision(String number) {
        super("没有编号为“" + number + "”的决策事项，或者您无权查看。");
    }
}
