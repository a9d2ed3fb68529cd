package cn.majordecision.step.archiving;

/** How long the dossier is kept (《机关文件材料归档范围和文书档案保管期限规定》). */
enum Retention {
    PERMANENT("永久"),
    YEARS_30("30年"),
    YEARS_10("10年");

    private final String label;

    Retention(String label) {
        this.label = label;
    }

    /** The period in Chinese. */
    String label() {
        return label;
    }
}
