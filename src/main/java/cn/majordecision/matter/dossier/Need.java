package cn.majordecision.matter.dossier;

/** How much an item of the directory is needed. */
public enum Need {
    /** Owed unless its requirement was lawfully ruled out. */
    REQUIRED("必备"),
    /** Owed only where its requirement applies to the decision. */
    CONDITIONAL("适用时必备"),
    /** Kept when there is one. */
    OPTIONAL("有则归档"),
    /** Made when the dossier is put together and sealed. */
    GENERATED("组卷时形成");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    /** The need in Chinese. */
    public String label() {
        return label;
    }
}
