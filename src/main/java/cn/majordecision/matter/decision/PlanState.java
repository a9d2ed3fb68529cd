package cn.majordecision.matter.decision;

/** Where a requirement stands; computed by the database, never stored. */
public enum PlanState {
    OPEN("未完成"),
    STALE("草案已修改，须重新办理"),
    PREMATURE("法定期限未满"),
    UNCONFIRMED("不适用的理由尚未经合法性审查部门确认"),
    NO_PLAN("尚未形成程序清单"),
    NO_DRAFT("尚无决策草案"),
    MET("已完成"),
    NOT_APPLICABLE("不适用");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    /** The state in Chinese. */
    public String label() {
        return label;
    }

    /** True when the gate does not wait for it any more. */
    public boolean settled() {
        return this == MET || this == NOT_APPLICABLE;
    }
}
