package cn.majordecision.matter.paper;

import cn.majordecision.base.identity.Role;
import java.util.Set;
import java.util.stream.Stream;

/** Who of those who may see a decision may have a paper of it (《政府信息公开条例》第十六条, R-084). */
public enum Audience {
    /** It is made for the public. */
    PUBLIC,
    /** It names no private person: whoever works on the decision for the house. */
    OFFICIALS,
    /** It names participants or experts: who organised it, and who checks that. */
    ORGANISERS,
    /** What each member said at the meeting. */
    MEETING;

    boolean includes(Set<String> groups, String unit) {
        return this == PUBLIC || roles().map(role -> role.groupOf(unit)).anyMatch(groups::contains);
    }

    private Stream<Role> roles() {
        return switch (this) {
            case PUBLIC -> Stream.of();
            case OFFICIALS ->
                Stream.concat(
                        ORGANISERS.roles(),
                        Stream.of(Role.LEGAL_ADVISER, Role.MEETING_SECRETARY, Role.ADMINISTRATIVE_HEAD));
            case ORGANISERS ->
                Stream.of(
                        Role.UNDERTAKER,
                        Role.UNIT_HEAD,
                        Role.GOVERNMENT_OFFICE,
                        Role.LEGALITY_REVIEWER,
                        Role.ARCHIVIST,
                        Role.AUDITOR);
            case MEETING ->
                Stream.of(
                        Role.GOVERNMENT_OFFICE,
                        Role.MEETING_SECRETARY,
                        Role.ADMINISTRATIVE_HEAD,
                        Role.ARCHIVIST,
                        Role.AUDITOR);
        };
    }
}
