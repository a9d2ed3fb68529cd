package cn.majordecision.base.ledger;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The key that signs checkpoints cannot be had; says in Chinese what is wrong and what the operator can do. */
final class SigningKeyUnavailable extends RuntimeException {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.ledger", Locale.ROOT);

    private final String action;

    SigningKeyUnavailable(String reason, @Nullable Throwable cause, Object... arguments) {
        super(text("key." + reason, arguments), cause);
        this.action = text("key." + reason + ".action", arguments);
    }

    private static String text(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }

    String action() {
        return action;
    }
}
