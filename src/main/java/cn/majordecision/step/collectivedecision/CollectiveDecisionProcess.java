package cn.majordecision.step.collectivedecision;

/** The names of {@code bpmn/CollectiveDecision.bpmn} that code speaks of. */
final class CollectiveDecisionProcess {

    static final String KEY = "CollectiveDecision";

    static final String SCHEDULE_ITEM = "Task_ScheduleItem";
    static final String RECORD_MINUTES = "Task_RecordMinutes";
    static final String DECIDE_ITEM = "Task_DecideItem";
    static final String RESUME_ITEM = "Task_ResumeItem";
    static final String LAPSE_ITEM = "Task_LapseItem";
    static final String REMIND_OF_ITEM = "Task_RemindOfItem";

    /** Flag: the head finds the minutes true. */
    static final String MINUTES_CONFIRMED = "minutesConfirmed";
    /** Flag: what the meeting came to, an {@link cn.majordecision.matter.decision.Outcome}. */
    static final String OUTCOME = "outcome";
    /** Flag: a deferred item ends by itself when its time is over. */
    static final String DEFERRAL_LAPSES = "deferralLapses";

    private CollectiveDecisionProcess() {}
}
