package cn.majordecision.matter.decision;

/** What a meeting may come to (第三十条, R-060). */
public enum Outcome {
    ADOPTED("通过"),
    ADOPTED_WITH_CHANGES("原则通过并修改"),
    DISCUSS_AGAIN("再次讨论"),
    DEFERRED("暂缓"),
    REJECTED("不予通过");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The outcome in Chinese. */
    public String label() {
        return label;
    }
}
