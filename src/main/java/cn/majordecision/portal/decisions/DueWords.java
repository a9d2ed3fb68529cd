package cn.majordecision.portal.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A last day in words; only what the law caps is ever said to be late.
 *
 * @param day the day
 * @param words how many working days are left or have gone by
 * @param style late, soon, or nothing
 */
public record DueWords(LocalDate day, String words, String style) {

    private static final int SOON = 3;

    /** Says it. {@code left}: working days until then, negative ones since; null where the calendar is not known. */
    static DueWords of(LocalDate day, LocalDate today, @Nullable Integer left) {
        if (day.isBefore(today)) {
            int gone = left == null ? 0 : -left;
            return new DueWords(day, gone == 0 ? "已超期" : "超期 " + gone + " 个工作日", "late");
        }
        if (day.equals(today)) {
            return new DueWords(day, "今日到期", "soon");
        }
        return left == null
                ? new DueWords(day, "该年度工作日历尚未发布", "")
                : new DueWords(day, "剩 " + left + " 个工作日", left <= SOON ? "soon" : "");
    }
}
