package cn.majordecision.matter.review;

/**
 * The person's words at the end of a review.
 *
 * @param bonus points for the execution, added or taken
 * @param bonusReason why; needed when the bonus is not 0
 * @param opinion the conclusion
 */
public record Conclusion(int bonus, String bonusReason, String opinion) {}
