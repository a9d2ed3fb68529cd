package cn.majordecision.matter.proposal;

/** Where a proposal stands (第十条). */
public enum Standing {
    /** Handed to the unit, which studies it. */
    IN_STUDY("研究论证中"),
    /** The unit has studied it and advises against; the organ has not decided. */
    ADVISED_AGAINST("建议不启动，待决定"),
    /** The organ has decided not to start. */
    NOT_STARTED("决定不启动"),
    /** A decision was proposed out of it; its own procedure says whether it starts. */
    TAKEN_UP("已提出决策事项");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
