package cn.majordecision.base.database;

/** The embedded database cannot be used; says in Chinese what is wrong and what the operator can do. */
final class DatabaseUnavailable extends RuntimeException {

    private final String action;

    DatabaseUnavailable(String description, String action) {
        super(description);
        this.action = action;
    }

    DatabaseUnavailable(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    String action() {
        return action;
    }
}
