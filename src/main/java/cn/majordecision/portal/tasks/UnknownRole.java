package cn.majordecision.portal.tasks;

/** No duty has this id. */
final class UnknownRole extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRole() {
        super("tasks.unknownRole");
    }
}
