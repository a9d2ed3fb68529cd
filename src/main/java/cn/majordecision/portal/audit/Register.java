package cn.majordecision.portal.audit;

import java.util.Arrays;
import java.util.Optional;

/** The lists of the auditor, by the last part of their address. */
public enum Register {
    REFUSALS("refusals", "拒绝记录", false),
    LATENESS("lateness", "逾期情况", true),
    GRANTS("grants", "授权记录", false),
    VERIFICATIONS("verifications", "核验记录", false);

    private final String path;
    private final String title;
    private final boolean ofDecisions;

    Register(String path, String title, boolean ofDecisions) {
        this.path = path;
        this.title = title;
        this.ofDecisions = ofDecisions;
    }

    /** The last part of the address. */
    public String path() {
        return path;
    }

    /** The name in Chinese. */
    public String title() {
        return title;
    }

    /** True when only those read it who may see every decision. */
    public boolean ofDecisions() {
        return ofDecisions;
    }

    static Optional<Register> at(String path) {
        return Arrays.stream(values())
                .filter(register -> register.path.equals(path))
                .findFirst();
    }
}
