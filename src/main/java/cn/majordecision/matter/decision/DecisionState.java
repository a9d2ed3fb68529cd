package cn.majordecision.matter.decision;

/** Where a decision stands as a whole; the steps in between are told by the requirement plan. */
public enum DecisionState {
    PROPOSED("拟启动"),
    STARTED("办理中"),
    NOT_STARTED("不予启动"),
    WITHDRAWN("已撤回"),
    UNLAWFUL("经审查不合法，终止"),
    REJECTED("不予通过"),
    LAPSED("暂缓逾期，终止"),
    ADOPTED("已通过"),
    ISSUED("已签发"),
    PUBLISHED("已公布"),
    ARCHIVED("已归档");

    private final String label;

    DecisionState(String label) {
        this.label = label;
    }

    /** The state in Chinese. */
    public String label() {
        return label;
    }
}
