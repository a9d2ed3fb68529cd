package cn.majordecision.portal.decisions;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Periods;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Periods in words. A minimum is never late: it says when it may end at the earliest; a period begun anew says what it was
 * before (第十五条、第二十六条第二款、R-060).
 */
@Component
class PeriodWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private static final Map<Requirement, String> STEPS = Map.of(
            Requirement.R_024, "PublicParticipation",
            Requirement.R_049, "LegalityReview",
            Requirement.R_060, "CollectiveDecision");

    private static final Map<Requirement, String> NAMES =
            Map.of(Requirement.R_024, "公开征求意见", Requirement.R_049, "合法性审查时间", Requirement.R_060, "暂缓");

    private final Clock clock;

    PeriodWords(Clock clock) {
        this.clock = clock;
    }

    /**
     * The sentences of each step.
     *
     * @param anew when something came back, so that a period begun before does not run any more; by step
     */
    Map<String, List<String>> byStep(List<Periods.Opened> periods, Map<String, Instant> anew) {
        Map<Requirement, List<Periods.Opened>> histories = new LinkedHashMap<>();
        periods.stream()
                .filter(period -> STEPS.containsKey(period.requirement()))
                .forEach(period -> histories
                        .computeIfAbsent(period.requirement(), key -> new ArrayList<>())
                        .add(period));
        Map<String, List<String>> words = new LinkedHashMap<>();
        histories.forEach((requirement, history) -> words.computeIfAbsent(
                        STEPS.getOrDefault(requirement, ""), key -> new ArrayList<>())
                .add(words(history, anew.getOrDefault(STEPS.getOrDefault(requirement, ""), Instant.MIN))));
        return words;
    }

    /** The newest period of a history and what it was before. */
    private String words(List<Periods.Opened> history, Instant anew) {
        Periods.Opened newest = history.get(history.size() - 1);
        if (anew.isAfter(newest.openedAt())) {
            return NAMES.getOrDefault(newest.requirement(), "") + "：材料退回后期限中止，自重新受理之日起重新计算（原定最早 "
                    + day(newest.notBefore()) + " 可结束）";
        }
        String now = newest.requirement() == Requirement.R_060 ? deferral(newest) : minimum(newest);
        if (history.size() == 1) {
            return now;
        }
        Periods.Opened before = history.get(history.size() - 2);
        return now + "；期限已重新计算，原为 " + end(before) + "（自 " + day(before.openedAt()) + " 起算）";
    }

    private String minimum(Periods.Opened period) {
        String name = NAMES.getOrDefault(period.requirement(), "");
        if (period.waivedBy() != null) {
            return name + "：经同意缩短，理由是“" + period.waiver() + "”";
        }
        return clock.instant().isBefore(period.notBefore())
                ? name + "：最早 " + day(period.notBefore()) + " 可结束（自 " + day(period.openedAt()) + " 起算）"
                : name + "：法定最短期限已于 " + end(period) + " 届满";
    }

    private String deferral(Periods.Opened period) {
        return period.waivedBy() == null
                ? "暂缓：自 " + day(period.openedAt()) + " 起，至 " + end(period) + " 期满"
                : "暂缓：自 " + day(period.openedAt()) + " 起，已恢复办理，理由是“" + period.waiver() + "”";
    }

    private String end(Periods.Opened period) {
        return DAY.format(date(period.notBefore()).minusDays(1));
    }

    private String day(Instant at) {
        return DAY.format(date(at));
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
