package cn.majordecision.step.publication;

/** The names of {@code bpmn/Publication.bpmn} that code speaks of. */
final class PublicationProcess {

    static final String KEY = "Publication";

    static final String REPORT_TO_PARTY_COMMITTEE = "Task_ReportToPartyCommittee";
    static final String REPORT_TO_PEOPLES_CONGRESS = "Task_ReportToPeoplesCongress";
    static final String ISSUE_DECISION = "Task_IssueDecision";
    static final String PUBLISH_DECISION = "Task_PublishDecision";

    /** Flag: the people's congress must be told first. */
    static final String CONGRESS_REPORT_DUE = "congressReportDue";
    /** Flag: the decision is made public. */
    static final String PUBLICATION_DUE = "publicationDue";

    private PublicationProcess() {}
}
