package cn.majordecision.matter.dossier;

/** How far the filing of a decision has come (第三十三条, R-063、R-087). */
public enum FilingState {
    /** Issued, and not yet made public. */
    RUNNING("办理中"),
    /** To be filed, and there is time. */
    DUE("待归档"),
    /** To be filed, and the last day is over. */
    OVERDUE("已逾期"),
    /** Sealed. */
    SEALED("已封存"),
    /** Handed to the state archive. */
    TRANSFERRED("已移交");

    private final String label;

    FilingState(String label) {
        this.label = label;
    }

    /** The state in Chinese. */
    public String label() {
        return label;
    }

    /** True while papers may still be handed in. */
    public boolean open() {
        return this == RUNNING || this == DUE || this == OVERDUE;
    }
}
