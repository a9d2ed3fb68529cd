package cn.majordecision.base.identity;

import java.util.Arrays;
import java.util.Optional;

/** A duty in the procedure, or one of the three separated administrators; the id is also the engine's group. */
public enum Role {
    UNDERTAKER("undertaker", Kind.OF_A_UNIT),
    UNIT_HEAD("unit-head", Kind.OF_A_UNIT),
    GOVERNMENT_OFFICE("government-office", Kind.BUSINESS),
    EXPERT("expert", Kind.BUSINESS),
    RISK_ASSESSOR("risk-assessor", Kind.BUSINESS),
    MARKET_REGULATOR("market-regulator", Kind.BUSINESS),
    LEGALITY_REVIEWER("legality-reviewer", Kind.BUSINESS),
    LEGAL_ADVISER("legal-adviser", Kind.BUSINESS),
    MEETING_SECRETARY("meeting-secretary", Kind.BUSINESS),
    ADMINISTRATIVE_HEAD("administrative-head", Kind.BUSINESS),
    ARCHIVIST("archivist", Kind.BUSINESS),
    EXECUTOR("executor", Kind.BUSINESS),
    AUDITOR("auditor", Kind.BUSINESS),
    SYSTEM_ADMIN("system-admin", Kind.ADMINISTRATOR),
    SECURITY_ADMIN("security-admin", Kind.ADMINISTRATOR),
    AUDIT_ADMIN("audit-admin", Kind.ADMINISTRATOR);

    private final String id;
    private final Kind kind;

    Role(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** The id that models, groups and authorities use. */
    public String id() {
        return id;
    }

    /** Whether the holder acts only for the decisions of the own unit. */
    public boolean unitBound() {
        return kind == Kind.OF_A_UNIT;
    }

    /** Whether this is one of the three separated administrators. */
    public boolean administrator() {
        return kind == Kind.ADMINISTRATOR;
    }

    /** The Chinese name, as people read it. */
    public String label() {
        return IdentityTexts.text("role." + id);
    }

    /** The group of those who hold this role for the decisions of the given unit. */
    public String groupOf(String unit) {
        return unitBound() ? id + "." + unit : id;
    }

    /** The role with this id, if there is one. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    private enum Kind {
        OF_A_UNIT,
        BUSINESS,
        ADMINISTRATOR
    }
}
