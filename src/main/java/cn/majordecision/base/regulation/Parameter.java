package cn.majordecision.base.regulation;

/** What may differ from place to place, and which direction is stricter; a child profile never goes the other way. */
public enum Parameter {
    /** Calendar days a public comment period lasts at least (第十五条). */
    COMMENT_DAYS(true),
    /** 1 when the last day of a public period rolls over rest days. */
    ROLL_PUBLIC_PERIODS(true),
    /** Calendar days a hearing is announced ahead, at least (第十六条). */
    HEARING_NOTICE_DAYS(true),
    /** Calendar days the list of participants is published ahead, at least (第十六条). */
    HEARING_LIST_DAYS(true),
    /** Calendar days the papers are delivered ahead to every participant, at least (第十六条). */
    HEARING_PAPERS_DAYS(true),
    /** 1 when both ends of "7日前" are left out of the count. */
    HEARING_CLEAR_DAYS(true),
    /** Participants of a hearing, at least. */
    HEARING_PARTICIPANTS(true),
    /** Working days a consulted unit has to answer; afterwards its silence may be recorded as lapsed (第十三条). */
    CONSULTATION_WORKING_DAYS(true),
    /** 1 when the research report is demanded, not only missed (第十二条). */
    RESEARCH_REPORT(true),
    /** 1 when every decision needs public participation unless lawfully not public. */
    PARTICIPATION_OBLIGATORY(true),
    /** 1 when every decision needs expert review, technical or not (第十九条). */
    EXPERT_REVIEW_OBLIGATORY(true),
    /** 1 when every decision needs a risk assessment (第二十二条). */
    RISK_ASSESSMENT_OBLIGATORY(true),
    /** Experts who must give a signed opinion, at least. */
    EXPERTS(true),
    /** 1 when a substantive change of the draft calls for public participation again. */
    RECONSULT_ON_CHANGE(true),
    /** Working days guaranteed to the legality reviewer, at least (第二十六条). */
    REVIEW_WORKING_DAYS(true),
    /** 1 when supplemented materials start the review time again. */
    SUPPLEMENT_RESTARTS_REVIEW(true),
    /** 1 when a legality opinion that was not acted upon bars the meeting (第二十八条). */
    RECTIFICATION_MUST_CLOSE(true),
    /** Months after which a deferred matter ends by itself; 0 for no such rule. */
    DEFERRAL_MONTHS(false),
    /** Working days within which a decision is published, at most (《政府信息公开条例》第二十六条). */
    PUBLICATION_WORKING_DAYS(false),
    /** Calendar days within which the dossier is handed over, at most (第三十三条). */
    ARCHIVE_DAYS(false),
    /** 1 when those days count from the decision, not from its publication (第三十三条). */
    ARCHIVE_FROM_DECISION(true),
    /** Years until the dossier goes to the state archive (《档案法实施条例》第二十条). */
    TRANSFER_YEARS(false);

    private final boolean moreIsStricter;

    Parameter(boolean moreIsStricter) {
        this.moreIsStricter = moreIsStricter;
    }

    /** True when this value asks more than the other. */
    public boolean stricter(int value, int than) {
        return weaker(than, value);
    }

    /** True when the child's value asks less than the parent's; a limit of 0 is no limit at all. */
    boolean weaker(int child, int parent) {
        return moreIsStricter ? child < parent : parent > 0 && (child == 0 || child > parent);
    }
}
