package cn.majordecision.base.document;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Chinese words of this room, out of {@code messages/document.properties}. */
final class DocumentTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.document", Locale.ROOT);

    private DocumentTexts() {}

    static String text(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }
}
