package cn.majordecision.base.workflow;

/** A task that this person may not complete, or that somebody else has just completed; the message is Chinese. */
public final class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskRefused(String message) {
        super("【不能办理】" + message);
    }
}
