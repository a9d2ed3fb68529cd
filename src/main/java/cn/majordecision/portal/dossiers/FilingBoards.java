package cn.majordecision.portal.dossiers;

import cn.majordecision.base.document.SearchWords;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.matter.dossier.Debt;
import cn.majordecision.matter.dossier.Filing;
import cn.majordecision.matter.dossier.FilingState;
import cn.majordecision.matter.dossier.Filings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what a person asks of the list of dossiers (第三十三条, R-063). */
@Component
class FilingBoards {

    private static final int PAGE = 20;

    private final Filings filings;
    private final Units units;
    private final Groups groups;
    private final Clock clock;

    FilingBoards(Filings filings, Units units, Groups groups, Clock clock) {
        this.filings = filings;
        this.units = units;
        this.groups = groups;
        this.clock = clock;
    }

    FilingBoard of(String user, FilingQuestion question) {
        Map<String, Unit> known = units.all().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        LocalDate today = LocalDate.now(clock);
        List<FilingBoard.Line> all = filings.visibleTo(user).stream()
                .sorted(question.order().comparator())
                .map(filing ->
                        new FilingBoard.Line(filing, name(filing.decision().unit(), known), today))
                .toList();
        List<String> words = SearchWords.of(question.words());
        List<FilingBoard.Line> meant =
                all.stream().filter(line -> meant(line, question, words)).toList();
        List<FilingBoard.Line> found = meant.stream()
                .filter(line -> question.state() == null || line.filing().state() == question.state())
                .toList();
        int from = Math.min(found.size(), (question.page() - 1) * PAGE);
        int to = Math.min(found.size(), from + PAGE);
        return new FilingBoard(
                question,
                figures(meant, question.state()),
                found.size(),
                to < found.size(),
                found.subList(from, to),
                unitsOf(all, known),
                owing(meant, groups.of(user), known));
    }

    private static boolean meant(FilingBoard.Line line, FilingQuestion question, List<String> words) {
        return (question.unit().isEmpty()
                        || question.unit().equals(line.filing().decision().unit()))
                && (words.isEmpty() || words.stream().allMatch(text(line)::contains));
    }

    /** Everything of a dossier that words are looked for in. */
    private static String text(FilingBoard.Line line) {
        Filing filing = line.filing();
        return String.join(
                        " ",
                        filing.decision().number(),
                        filing.decision().title(),
                        line.unit(),
                        filing.sealed() == null ? "" : filing.sealed().archiveNumber())
                .toLowerCase(Locale.ROOT);
    }

    private static List<FilingBoard.Figure> figures(List<FilingBoard.Line> lines, @Nullable FilingState chosen) {
        return Stream.concat(
                        Stream.of(new FilingBoard.Figure(null, "全部", lines.size(), chosen == null)),
                        Arrays.stream(FilingState.values())
                                .map(state -> new FilingBoard.Figure(
                                        state,
                                        state.label(),
                                        lines.stream()
                                                .filter(line -> line.filing().state() == state)
                                                .count(),
                                        state == chosen)))
                .toList();
    }

    private static List<Unit> unitsOf(List<FilingBoard.Line> lines, Map<String, Unit> known) {
        return lines.stream()
                .map(line -> line.filing().decision().unit())
                .distinct()
                .map(id -> new Unit(id, name(id, known)))
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }

    private static List<FilingBoard.Owing> owing(
            List<FilingBoard.Line> lines, Set<String> own, Map<String, Unit> known) {
        Map<String, List<FilingBoard.Owed>> sides = new LinkedHashMap<>();
        lines.forEach(line -> line.filing().debts().forEach(debt -> sides.computeIfAbsent(
                        debt.group(), group -> new ArrayList<>())
                .add(new FilingBoard.Owed(line, debt))));
        return sides.entrySet().stream()
                .map(side -> new FilingBoard.Owing(
                        who(side.getValue().get(0).debt(), known),
                        own.contains(side.getKey()),
                        List.copyOf(side.getValue())))
                .sorted(Comparator.comparing((FilingBoard.Owing side) -> !side.mine())
                        .thenComparing(FilingBoard.Owing::late, Comparator.reverseOrder()))
                .toList();
    }

    private static String who(Debt debt, Map<String, Unit> known) {
        String unit = debt.unit();
        return unit == null
                ? debt.owner().label()
                : name(unit, known) + "（" + debt.owner().label() + "）";
    }

    private static String name(String unit, Map<String, Unit> known) {
        Unit found = known.get(unit);
        return found == null ? unit : found.name();
    }
}
