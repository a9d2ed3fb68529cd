package cn.majordecision.step.publiccomment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft before the public (第十五条第一款).
 *
 * @param id its public name, random
 * @param decision decision number, never shown to the public
 * @param title the matter
 * @param unit id of the undertaking unit
 * @param unitName its name when the notice was published
 * @param draft the published text
 * @param explanation its explanation
 * @param ways how else the public may comment
 * @param shortenReason why the period is shorter than usual, or null
 * @param opensOn first day for comments
 * @param endsOn last day for comments
 * @param openedAt when the notice came on record
 * @param stage where it stands by the database's clock
 * @param daysLeft days until the last one; negative afterwards
 */
record Consultation(
        String id,
        String decision,
        String title,
        String unit,
        String unitName,
        String draft,
        String explanation,
        String ways,
        @Nullable String shortenReason,
        LocalDate opensOn,
        LocalDate endsOn,
        Instant openedAt,
        Stage stage,
        int daysLeft) {

    /** The ledger's chain of everything that is said in a consultation. */
    static String chain(String id) {
        return "public-comment-" + id;
    }

    /** Where a consultation stands. */
    enum Stage {
        NOT_YET("尚未开始"),
        OPEN("征求意见中"),
        CLOSING("即将截止"),
        CLOSED("已截止"),
        CONCLUDED("已公布结果");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** The stage in Chinese. */
        public String label() {
            return label;
        }

        /** True while comments are taken. */
        public boolean takesComments() {
            return this == OPEN || this == CLOSING;
        }
    }

    /** How long there is still time, in words; the least the public has, so never overdue (第十五条第一款). */
    public String timeLeft() {
        return switch (stage) {
            case NOT_YET -> "尚未开始";
            case OPEN, CLOSING -> daysLeft == 0 ? "今日24时截止" : "剩余" + daysLeft + "天";
            case CLOSED -> "已截止，意见正在研究";
            case CONCLUDED -> "已截止，结果已公布";
        };
    }
}
