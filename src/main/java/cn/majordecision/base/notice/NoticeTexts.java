package cn.majordecision.base.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Chinese words of this room, out of {@code messages/notice.properties}. */
final class NoticeTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.notice", Locale.ROOT);

    private NoticeTexts() {}

    static String text(String key, Object... arguments) {
        String text = TEXTS.getString(key);
        return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
    }
}
