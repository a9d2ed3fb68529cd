package cn.majordecision.step.legalityreview;

/** The names of {@code bpmn/LegalityReview.bpmn} that code speaks of. */
final class LegalityReviewProcess {

    static final String KEY = "LegalityReview";

    static final String SUBMIT_FOR_REVIEW = "Task_SubmitForReview";
    static final String ACCEPT_MATERIALS = "Task_AcceptMaterials";
    static final String ADVISE_ON_LEGALITY = "Task_AdviseOnLegality";
    static final String ISSUE_OPINION = "Task_IssueOpinion";
    static final String RESPOND_TO_OPINION = "Task_RespondToOpinion";

    /** Flag: the materials are complete and the review begins. */
    static final String MATERIALS_ACCEPTED = "materialsAccepted";
    /** Flag: account ids of the advisers who are asked. */
    static final String ADVISERS = "advisers";
    /** Flag: what the review came to, a {@link ReviewResult}. */
    static final String REVIEW_RESULT = "reviewResult";
    /** Flag: the reviewer confirmed the changes a meeting had asked for. */
    static final String AMENDMENT_CONFIRMED = "amendmentConfirmed";

    private LegalityReviewProcess() {}
}
