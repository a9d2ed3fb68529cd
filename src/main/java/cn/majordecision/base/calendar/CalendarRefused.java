package cn.majordecision.base.calendar;

/** A year's arrangement cannot be imported, or a question about working days cannot be answered; the message is Chinese. */
public final class CalendarRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refused by this rule ({@code refused.<rule>}). */
    public CalendarRefused(String rule, Object... arguments) {
        super(CalendarTexts.text("refused." + rule, arguments));
    }
}
