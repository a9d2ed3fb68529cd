package cn.majordecision.portal.notices;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said in a notice, out of {@code messages/notices.properties}. */
final class Sentences {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.notices", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private Sentences() {}

    static String of(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
