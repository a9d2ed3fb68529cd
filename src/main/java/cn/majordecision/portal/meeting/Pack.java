package cn.majordecision.portal.meeting;

import cn.majordecision.matter.decision.Agendas;
import java.time.Instant;
import java.util.List;

/**
 * What lies before the meeting on one decision: the heads of 第二十九条 with their papers, and the text itself.
 *
 * @param item the item
 * @param heads the heads in the order of the law
 * @param draftName name of the draft's document
 * @param draftText its paragraphs; empty when it cannot be read on a page
 * @param unreadable why it cannot
 */
public record Pack(Agendas.Item item, List<Head> heads, String draftName, List<String> draftText, String unreadable) {

    /**
     * A head of the article.
     *
     * @param title what the law demands
     * @param article where it does
     * @param state whether the procedure behind it was followed, need not be, or is open
     * @param grounds why it need not be
     * @param statements what it came to, as recorded
     * @param papers what was brought
     */
    public record Head(
            String title,
            String article,
            State state,
            List<String> grounds,
            List<Statement> statements,
            List<Paper> papers) {}

    /** Something that was stated, under its name. */
    public record Statement(String name, String words) {}

    /** A paper. */
    public record Paper(String sha256, String name, String size, String from, String by, Instant at) {}

    /** Whether the procedure behind a head was followed. */
    public enum State {
        DONE("已履行", "ok"),
        EXEMPT("未履行（依法不适用）", ""),
        MISSING("尚未完成", "bad"),
        ATTACHED("附送", "");

        private final String label;
        private final String style;

        State(String label, String style) {
            this.label = label;
            this.style = style;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }

        /** How it looks. */
        public String style() {
            return style;
        }
    }

    /** How many papers there are. */
    public int papers() {
        return heads.stream().mapToInt(head -> head.papers().size()).sum();
    }

    /** True when no head is open. */
    public boolean complete() {
        return heads.stream().noneMatch(head -> head.state() == State.MISSING);
    }
}
