package cn.majordecision.matter.decision;

/** The only two meetings that may decide (第三十条第一款, R-056). */
public enum MeetingKind {
    EXECUTIVE("常务会议"),
    PLENARY("全体会议");

    private final String label;

    MeetingKind(String label) {
        this.label = label;
    }

    /** The kind in Chinese. */
    public String label() {
        return label;
    }
}
