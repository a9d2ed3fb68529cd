package cn.majordecision.matter.paper;

/** There is no such paper, or the reader may not know of it; the message is Chinese. */
public final class UnknownPaper extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPaper() {
        super("没有这种公文，或者您无权查看。");
    }
}
