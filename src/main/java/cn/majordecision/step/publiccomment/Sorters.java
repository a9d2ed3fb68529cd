package cn.majordecision.step.publiccomment;

import cn.majordecision.base.document.DocumentAccess;
import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may open what the public said, with the names: the undertakers of the unit that asked, and whoever stands in for them today,
 * because they sort it (第十八条；《个人信息保护法》第六条). Nobody else, whatever else they may see of the decision.
 */
@Component
class Sorters implements DocumentAccess {

    private static final String UNDERTAKERS = Role.UNDERTAKER.groupOf("");

    private final Groups groups;
    private final Consultations consultations;
    private final Attachments attachments;
    private final CurrentUser user;

    Sorters(Groups groups, Consultations consultations, Attachments attachments, CurrentUser user) {
        this.groups = groups;
        this.consultations = consultations;
        this.attachments = attachments;
        this.user = user;
    }

    /** The consultation if the person who is signed in sorts it; otherwise there is none. */
    Consultation permitted(String id) {
        return consultations
                .find(id)
                .filter(consultation -> units(user.require()).contains(consultation.unit()))
                .orElseThrow(UnknownConsultation::new);
    }

    /** What the person who is signed in has to sort. */
    List<Consultation> own() {
        return consultations.ofUnits(units(user.require()));
    }

    @Override
    public boolean mayRead(String userId, String sha256) {
        List<String> enclosedFor = attachments.unitsOf(sha256);
        return !enclosedFor.isEmpty() && units(userId).stream().anyMatch(enclosedFor::contains);
    }

    private Set<String> units(String userId) {
        return groups.of(userId).stream()
                .filter(group -> group.startsWith(UNDERTAKERS))
                .map(group -> group.substring(UNDERTAKERS.length()))
                .collect(Collectors.toSet());
    }
}
