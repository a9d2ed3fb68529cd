package cn.majordecision.matter.dossier;

import java.util.Locale;

/** The three ways one sealed record is given out; the proofs are the same (第三十二条、第三十三条; 《档案法实施条例》第四十条). */
public enum Edition {
    /** Everything, with the personal data that the ledger only commits to. */
    ARCHIVE("馆藏"),
    /** Everything but that personal data. */
    TRANSFER("移交"),
    /** What was made public, and the hashes of all the rest. */
    PUBLIC("公开");

    private final String label;

    Edition(String label) {
        this.label = label;
    }

    /** The edition in Chinese. */
    public String label() {
        return label;
    }

    /** Its name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
