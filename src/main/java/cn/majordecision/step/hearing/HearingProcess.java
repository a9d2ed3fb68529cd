package cn.majordecision.step.hearing;

/** The names of {@code bpmn/Hearing.bpmn} that code speaks of. */
final class HearingProcess {

    static final String KEY = "Hearing";

    static final String ANNOUNCE_HEARING = "Task_AnnounceHearing";
    static final String SELECT_PARTICIPANTS = "Task_SelectParticipants";
    static final String DELIVER_PAPERS = "Task_DeliverPapers";
    static final String RECORD_HEARING = "Task_RecordHearing";

    /** Flag: the hearing is announced again for another day. */
    static final String HEARING_POSTPONED = "hearingPostponed";

    private HearingProcess() {}
}
