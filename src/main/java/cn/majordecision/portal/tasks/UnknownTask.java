package cn.majordecision.portal.tasks;

/** There is no such open task, at least not for this person. */
final class UnknownTask extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTask() {
        super("tasks.unknown");
    }
}
