package cn.majordecision.base.calendar;

/** A period reaches into a year whose working days were not imported; the message is Chinese and meant for the user (第二十六条). */
public final class UnknownCalendarYear extends RuntimeException {

    private final int year;

    UnknownCalendarYear(int year) {
        super(CalendarTexts.text("unknownYear", String.valueOf(year)));
        this.year = year;
    }

    /** The first year that is missing. */
    public int year() {
        return year;
    }
}
