package cn.majordecision.portal.dossiers;

import cn.majordecision.base.identity.Unit;
import cn.majordecision.matter.dossier.Debt;
import cn.majordecision.matter.dossier.Filing;
import cn.majordecision.matter.dossier.FilingState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of dossiers as one person sees it (第三十三条, R-063).
 *
 * @param figures how many there are of each state
 * @param found how many answer the question
 * @param units those whose decisions are in the list
 * @param owing who owes what to those found: the asking person first, then whoever is late with most
 */
public record FilingBoard(
        FilingQuestion question,
        List<Figure> figures,
        int found,
        boolean more,
        List<Line> lines,
        List<Unit> units,
        List<Owing> owing) {

    /** A state and how many there are; no state means all. */
    public record Figure(@Nullable FilingState state, String label, long count, boolean current) {}

    /** A dossier. */
    public record Line(Filing filing, String unit, LocalDate today) {

        /** Days until the last day, or since. */
        public String left() {
            LocalDate last = filing.fileBy();
            if (last == null) {
                return "";
            }
            long days = ChronoUnit.DAYS.between(today, last);
            return days == 0 ? "今天到期" : days > 0 ? "还剩" + days + "天" : "已逾期" + -days + "天";
        }

        /** What is not there, or for what it waits. */
        public String lack() {
            if (filing.missing() > 0) {
                return "缺 " + filing.missing() + " 项";
            }
            return filing.debts().stream().anyMatch(Debt::archivists) ? "材料齐全，待审核封存" : "材料齐全，待整理";
        }

        /** True when somebody can be reminded today. */
        public boolean remindable() {
            return filing.debts().stream().anyMatch(debt -> !debt.archivists() && !today.equals(debt.remindedOn()));
        }
    }

    /** What one side owes, over all decisions. */
    public record Owing(String who, boolean mine, List<Owed> owed) {

        private static final int SHOWN = 20;

        /** The most urgent, as many as a page has. */
        public List<Owed> shown() {
            return owed.stream()
                    .sorted(Comparator.comparing(
                            one -> one.line().filing().fileBy(), Comparator.nullsLast(Comparator.naturalOrder())))
                    .limit(SHOWN)
                    .toList();
        }

        /** How many more there are. */
        public int further() {
            return Math.max(0, owed.size() - SHOWN);
        }

        /** To how many dossiers whose last day is over. */
        public long late() {
            return owed.stream().filter(Owed::late).count();
        }

        /** How many papers. */
        public int items() {
            return owed.stream().mapToInt(one -> one.debt().items().size()).sum();
        }
    }

    /** What it owes to one dossier. */
    public record Owed(Line line, Debt debt) {

        /** True when the last day is over. */
        public boolean late() {
            return line.filing().state() == FilingState.OVERDUE;
        }
    }
}
