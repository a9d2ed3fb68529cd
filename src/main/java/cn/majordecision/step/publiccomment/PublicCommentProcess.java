package cn.majordecision.step.publiccomment;

/** The names of {@code bpmn/PublicComment.bpmn} that code speaks of. */
final class PublicCommentProcess {

    static final String KEY = "PublicComment";

    static final String ANNOUNCE_DRAFT = "Task_AnnounceDraft";
    static final String SORT_COMMENTS = "Task_SortComments";

    private PublicCommentProcess() {}
}
