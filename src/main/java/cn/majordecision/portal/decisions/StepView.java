package cn.majordecision.portal.decisions;

import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import java.util.List;

/**
 * A statutory step with its requirements, as a person reads it.
 *
 * @param process process id
 * @param name Chinese name
 * @param rows its requirements
 * @param mark done, now, open or exempt
 */
public record StepView(String process, String name, List<PlanRow> rows, Mark mark) {

    /** How a step is marked; each with a sign and a word, so that colour is never the only sign. */
    public enum Mark {
        DONE("done", "✓", "已完成"),
        NOW("now", "▶", "办理中"),
        OPEN("open", "—", "未开始"),
        EXEMPT("exempt", "免", "不适用");

        private final String style;
        private final String sign;
        private final String word;

        Mark(String style, String sign, String word) {
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
    }

    static Mark mark(List<PlanRow> rows, boolean atWork) {
        if (rows.stream().allMatch(row -> row.state() == PlanState.NOT_APPLICABLE)) {
            return Mark.EXEMPT;
        }
        if (atWork) {
            return Mark.NOW;
        }
        return rows.stream().allMatch(row -> row.state().settled()) ? Mark.DONE : Mark.OPEN;
    }
}
