package cn.majordecision.base.identity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Chinese words of this room, out of {@code messages/identity.properties}. */
final class IdentityTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.identity", Locale.ROOT);

    private IdentityTexts() {}

    static String text(String key, Object... arguments) {
        String text = TEXTS.getString(key);
        return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
    }
}
