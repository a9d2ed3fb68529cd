package cn.majordecision.step.faircompetition;

/** The names of {@code bpmn/FairCompetition.bpmn} that code speaks of. */
final class FairCompetitionProcess {

    static final String KEY = "FairCompetition";

    static final String SUBMIT_SELF_REVIEW = "Task_SubmitSelfReview";
    static final String ISSUE_FAIR_COMPETITION_OPINION = "Task_IssueFairCompetitionOpinion";

    /** Flag: the text passed, or an exception applies. */
    static final String COMPETITION_PASSED = "competitionPassed";

    private FairCompetitionProcess() {}
}
