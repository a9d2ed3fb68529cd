package cn.majordecision.base.calendar;

/** A year's arrangement cannot be imported, or a question about working days cannot be answered; the message is Chinese. */
final class CalendarRefused extends RuntimeException {

    CalendarRefused(String rule, Object... arguments) {
        super(CalendarTexts.text("refused." + rule, arguments));
    }
}
