package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Overview;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Steps;
import java.util.List;
import java.util.Set;

/** How a step is marked, by what is on record and not by where the engine stands; a sign and a word each, colour comes second. */
public enum StepMark {
    DONE("done", "✓", "已完成"),
    NOW("now", "▶", "办理中"),
    LATE("late", "！", "已逾期"),
    REDO("redo", "↻", "草案已修改，须重新办理"),
    OPEN("open", "—", "未开始"),
    EXEMPT("exempt", "免", "不适用");

    private static final Set<DecisionState> OVER = Set.of(
            DecisionState.NOT_STARTED,
            DecisionState.WITHDRAWN,
            DecisionState.UNLAWFUL,
            DecisionState.REJECTED,
            DecisionState.LAPSED);

    private final String style;
    private final String sign;
    private final String word;

    StepMark(String style, String sign, String word) {
        this.style = style;
        this.sign = sign;
        this.word = word;
    }

    /** The class of the style sheet. */
    public String style() {
        return style;
    }

    /** The sign shown. */
    public String sign() {
        return sign;
    }

    /** The word read out. */
    public String word() {
        return word;
    }

    /** The mark of a step within a line of the workbench. */
    static StepMark of(Overview decision, Overview.StepSum sum) {
        List<Overview.Work> work = decision.work().stream()
                .filter(open -> Steps.outer(open.step()).equals(sum.step()))
                .toList();
        boolean late = work.stream().anyMatch(Overview.Work::late);
        return of(decision.state(), sum, !work.isEmpty(), late);
    }

    /** The mark of a step with all its requirements. */
    static StepMark of(DecisionState state, List<PlanRow> rows, boolean atWork, boolean late) {
        int owed = (int) rows.stream()
                .filter(row -> row.state() != PlanState.NOT_APPLICABLE)
                .count();
        int met =
                (int) rows.stream().filter(row -> row.state() == PlanState.MET).count();
        boolean stale = rows.stream().anyMatch(row -> row.state() == PlanState.STALE);
        boolean begun = rows.stream().anyMatch(row -> row.record() != null);
        return of(state, new Overview.StepSum("", owed, met, 0, stale, begun), atWork, late);
    }

    private static StepMark of(DecisionState state, Overview.StepSum sum, boolean atWork, boolean late) {
        if (sum.owed() == 0) {
            return EXEMPT;
        }
        if (sum.met() == sum.owed()) {
            return DONE;
        }
        if (OVER.contains(state)) {
            return OPEN;
        }
        if (late) {
            return LATE;
        }
        if (sum.stale()) {
            return REDO;
        }
        return atWork || sum.begun() ? NOW : OPEN;
    }

    static boolean over(DecisionState state) {
        return OVER.contains(state);
    }
}
