package cn.majordecision.portal.meeting;

import cn.majordecision.matter.decision.Agendas;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a meeting with its minutes; it is called decided only by the database, which knows no result without minutes
 * (第三十条第三款, R-059).
 *
 * @param item the item
 * @param minutes as recorded, the newest last
 * @param verdicts what the head said to them, the newest last
 * @param due true when the day of the meeting has come
 * @param task the open task of the reader, or null
 */
public record ItemPage(
        Agendas.Item item,
        List<Minutes> minutes,
        List<Verdict> verdicts,
        boolean due,
        @Nullable MyTask task) {

    /** A task of the reader on this item. */
    public record MyTask(String id, String title) {}

    static boolean due(LocalDate meeting, LocalDate today) {
        return !meeting.isAfter(today);
    }

    /** The minutes that hold now. */
    public @Nullable Minutes newest() {
        return minutes.isEmpty() ? null : minutes.get(minutes.size() - 1);
    }

    /** The minutes before them, which were corrected. */
    public List<Minutes> corrected() {
        return minutes.isEmpty() ? List.of() : minutes.subList(0, minutes.size() - 1);
    }

    /** What the head decided; null until there are minutes and a result. */
    public @Nullable Verdict verdict() {
        return item.outcome() == null
                ? null
                : verdicts.stream()
                        .filter(Verdict::minutesTrue)
                        .reduce((first, last) -> last)
                        .orElse(null);
    }

    /** True when the newest minutes went back to be corrected. */
    public boolean sentBack() {
        Minutes newest = newest();
        return newest != null
                && verdicts.stream()
                        .anyMatch(verdict ->
                                !verdict.minutesTrue() && verdict.at().isAfter(newest.at()));
    }

    /** Where it stands, in words. */
    public String word() {
        if (item.outcome() != null) {
            return "决定：" + item.outcome().label();
        }
        if (!item.stands()) {
            return "上会许可已失效";
        }
        if (sentBack()) {
            return "会议记录退回更正，尚未作出决定";
        }
        if (!minutes.isEmpty()) {
            return "已有会议记录，尚未作出决定";
        }
        return due ? "会议记录尚未形成，尚未作出决定" : "等候会议讨论";
    }

    /** How it looks. */
    public String style() {
        return item.outcome() != null ? "ok" : item.stands() ? "now" : "warn";
    }
}
