package cn.majordecision.base.notice;

/** What a notice can be about; a person chooses for each how to be told. */
public enum NoticeKind {
    NEW_TASK("新任务", "有任务等待您办理时"),
    RETURNED("材料退回", "您的材料被退回，需要重新办理时"),
    DUE_SOON("临近期限", "您的任务距法定期限只有 3 个工作日时"),
    OVERDUE("已逾期", "您的任务超过法定期限仍未办结时"),
    GATE_OPENED("通过上会前法定把关", "决策事项通过上会前法定把关时"),
    SCHEDULED("列入会议议程", "决策事项列入会议议程时"),
    PROPOSAL("决策事项建议", "决策事项建议交您研究论证、报请您决定，或者有了决定时"),
    DOSSIER_OWED("案卷催报", "您应当提交的归档材料，距归档期限只有 3 个工作日、已经逾期，或者档案人员催报时"),
    SUBSTITUTE("代理生效", "您开始代理他人，或者他人开始代理您时");

    private final String label;
    private final String occasion;

    NoticeKind(String label, String occasion) {
        this.label = label;
        this.occasion = occasion;
    }

    /** What it is called, on the page and in the subject of an e-mail. */
    public String label() {
        return label;
    }

    /** When it comes. */
    public String occasion() {
        return occasion;
    }
}
