package cn.majordecision.base.calendar;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Chinese words of this room, out of {@code messages/calendar.properties}. */
final class CalendarTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.calendar", Locale.ROOT);

    private CalendarTexts() {}

    static String text(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }
}
