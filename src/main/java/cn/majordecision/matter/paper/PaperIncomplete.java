package cn.majordecision.matter.paper;

/** A paper cannot be made yet, because something it must state is not on record; the message is Chinese and names it. */
public final class PaperIncomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence that is shown. */
    public PaperIncomplete(String message) {
        super(message);
    }
}
