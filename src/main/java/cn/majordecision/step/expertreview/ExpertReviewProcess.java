package cn.majordecision.step.expertreview;

/** The names of {@code bpmn/ExpertReview.bpmn} that code speaks of. */
final class ExpertReviewProcess {

    static final String KEY = "ExpertReview";

    static final String SELECT_EXPERTS = "Task_SelectExperts";
    static final String GIVE_EXPERT_OPINION = "Task_GiveExpertOpinion";
    static final String STATE_EXPERT_ADOPTION = "Task_StateExpertAdoption";

    /** Flag: account ids of the experts asked, each given a task of its own. */
    static final String EXPERTS = "experts";
    /** Flag: enough valid opinions on the current text. */
    static final String OPINIONS_SUFFICE = "opinionsSuffice";

    private ExpertReviewProcess() {}
}
