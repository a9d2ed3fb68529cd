package cn.majordecision.portal.tasks;

/** More text than a half-filled form is kept for. */
final class DraftTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DraftTooLong() {
        super("tasks.draftTooLong");
    }
}
