package cn.majordecision.matter.dossier;

/** Whether the dossier has an item. */
public enum Holding {
    PRESENT("有"),
    SUPPLIED("补充归档"),
    NOT_APPLICABLE("不适用"),
    MISSING("缺"),
    NONE("无");

    private final String label;

    Holding(String label) {
        this.label = label;
    }

    /** The holding in Chinese. */
    public String label() {
        return label;
    }
}
