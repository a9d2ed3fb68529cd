package cn.majordecision.matter.review;

import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.dossier.Entry;
import cn.majordecision.matter.dossier.Holding;
import cn.majordecision.matter.dossier.Need;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges a criterion by what is recorded; each deduction comes with what it rests on. */
final class Checks {

    private static final Set<Outcome> ADOPTED = Set.of(Outcome.ADOPTED, Outcome.ADOPTED_WITH_CHANGES);

    private Checks() {}

    static Finding judge(Subject subject, Criterion criterion) {
        return switch (criterion.check()) {
            case ITEMS -> items(subject, criterion);
            case REQUIREMENTS -> requirements(subject, criterion);
            case MEETING -> meeting(subject, criterion);
            case SEALED -> sealed(subject, criterion);
            case IN_TIME -> inTime(subject, criterion);
            case LEDGER -> ledger(subject, criterion);
            case PERSON -> Finding.good(criterion, List.of());
        };
    }

    private static Finding items(Subject subject, Criterion criterion) {
        List<Entry> asked = subject.items().values().stream()
                .filter(entry -> criterion.about().isEmpty()
                        ? entry.item().need() != Need.OPTIONAL
                        : criterion.about().contains(entry.item().code()))
                .toList();
        List<String> missing = asked.stream()
                .filter(entry -> entry.holding() == Holding.MISSING)
                .map(Checks::named)
                .toList();
        return missing.isEmpty()
                ? Finding.good(
                        criterion,
                        criterion.about().isEmpty()
                                ? List.of()
                                : asked.stream()
                                        .map(entry -> named(entry) + "："
                                                + entry.holding().label())
                                        .toList())
                : Finding.bad(criterion, missing.size(), asked.size(), "缺少材料", missing);
    }

    private static String named(Entry entry) {
        return entry.item().code() + " " + entry.item().title();
    }

    private static Finding requirements(Subject subject, Criterion criterion) {
        List<PlanRow> asked = criterion.about().stream()
                .map(subject.plan()::get)
                .filter(Objects::nonNull)
                .toList();
        List<String> open = asked.stream()
                .filter(row -> !fulfilled(subject, row))
                .map(Checks::told)
                .toList();
        return open.isEmpty()
                ? Finding.good(criterion, asked.stream().map(Checks::told).toList())
                : Finding.bad(criterion, open.size(), asked.size(), "法定程序没有完成", open);
    }

    /** What was done for the text the meeting discussed stays done when the meeting has the text changed. */
    private static boolean fulfilled(Subject subject, PlanRow row) {
        return row.state().settled()
                || (row.state() == PlanState.STALE && !subject.meetings().isEmpty());
    }

    private static String told(PlanRow row) {
        String ground = row.ground().isEmpty() ? "" : "（" + row.ground() + "）";
        return row.requirement().article() + "（" + row.requirement().id() + "）："
                + row.state().label() + ground;
    }

    private static Finding meeting(Subject subject, Criterion criterion) {
        List<String> held = subject.meetings().stream().map(Checks::told).toList();
        boolean adopted = subject.meetings().stream()
                .anyMatch(item -> item.outcome() != null && ADOPTED.contains(item.outcome()));
        return adopted ? Finding.good(criterion, held) : Finding.bad(criterion, 1, 1, "没有经常务会议或者全体会议讨论通过的记录", held);
    }

    private static String told(Agenda.Item item) {
        return item.on() + " " + item.meeting() + "："
                + (item.outcome() == null ? "没有结果" : item.outcome().label());
    }

    private static Finding sealed(Subject subject, Criterion criterion) {
        return subject.sealedOn() == null
                ? Finding.bad(
                        criterion,
                        1,
                        1,
                        "案卷没有封存，没有封面、卷内目录和备考表",
                        List.of(subject.decision().state().label()))
                : Finding.good(criterion, List.of("封存于 " + subject.sealedOn()));
    }

    private static Finding inTime(Subject subject, Criterion criterion) {
        List<String> days =
                List.of("归档期限 " + subject.fileBy(), subject.sealedOn() == null ? "没有封存" : "封存于 " + subject.sealedOn());
        boolean late = subject.sealedOn() == null || subject.sealedOn().isAfter(subject.fileBy());
        return late ? Finding.bad(criterion, 1, 1, "没有按期归档", days) : Finding.good(criterion, days);
    }

    private static Finding ledger(Subject subject, Criterion criterion) {
        String wrong = subject.broken().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return subject.broken().isEmpty()
                ? Finding.good(criterion, List.of("留痕 " + subject.entries() + " 条，逐条核验相符"))
                : Finding.bad(criterion, 1, 1, "留痕核验不符", List.of("第 " + wrong + " 条"));
    }
}
