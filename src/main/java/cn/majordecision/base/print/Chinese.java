package cn.majordecision.base.print;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How official papers write: dates, ordinals, and a field nobody filled in (GB/T 9704). Carries out no article. */
public final class Chinese {

    private static final List<String> DIGITS = List.of("〇", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    /** There is one way. */
    public Chinese() {}

    /** A day, such as 2026年11月22日; two dashes for none. */
    public String day(@Nullable LocalDate day) {
        return day == null ? or(null) : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The words as they are, two dashes where there are none. */
    public String or(@Nullable Object words) {
        return words == null || words.toString().isBlank()
                ? "——"
                : words.toString().strip();
    }

    /** A number up to 99 as headings count: 一, 十, 十二, 二十. */
    public String number(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.get(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.get(number % 10));
    }
}
