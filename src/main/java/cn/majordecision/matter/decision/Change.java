package cn.majordecision.matter.decision;

/** How a version of the draft differs from the one before; doubt counts as substantive. */
public enum Change {
    FIRST("初稿"),
    SUBSTANTIVE("实质性修改"),
    INSUBSTANTIAL("非实质性修改");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    /** The change in Chinese. */
    public String label() {
        return label;
    }
}
