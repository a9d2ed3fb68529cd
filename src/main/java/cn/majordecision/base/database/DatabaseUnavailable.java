package cn.majordecision.base.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used; says in Chinese what is wrong and what the operator can do. */
final class DatabaseUnavailable extends RuntimeException {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.database", Locale.ROOT);

    private final String description;
    private final String action;

    DatabaseUnavailable(String reason, @Nullable Throwable cause, Object... arguments) {
        super(reason, cause);
        this.description = text(reason, arguments);
        this.action = text(reason + ".action", arguments);
    }

    private static String text(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }

    String description() {
        return description;
    }

    String action() {
        return action;
    }
}
