package cn.majordecision.step.publicparticipation;

/** The names of {@code bpmn/PublicParticipation.bpmn} that code speaks of. */
final class PublicParticipationProcess {

    static final String KEY = "PublicParticipation";

    static final String CHOOSE_CHANNELS = "Task_ChooseChannels";
    static final String STATE_PUBLIC_ADOPTION = "Task_StatePublicAdoption";

    /** Flag: the draft is published for comments. */
    static final String PUBLIC_COMMENT_CHOSEN = "publicCommentChosen";
    /** Flag: a hearing is held. */
    static final String HEARING_CHOSEN = "hearingChosen";
    /** Flag: a questionnaire or an opinion poll is held. */
    static final String SURVEY_CHOSEN = "surveyChosen";

    private PublicParticipationProcess() {}
}
