package cn.majordecision.matter.transfer;

/** What the package was handed over on (《档案法实施条例》第四十条). */
public enum Medium {
    ONLINE("在线传输"),
    DISK("硬盘"),
    OPTICAL("光盘"),
    TAPE("磁带");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    /** The medium in Chinese. */
    public String label() {
        return label;
    }
}
