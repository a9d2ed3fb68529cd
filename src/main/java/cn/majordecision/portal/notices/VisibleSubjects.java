package cn.majordecision.portal.notices;

import cn.majordecision.base.notice.Subjects;
import cn.majordecision.matter.decision.DecisionAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives an e-mail its title only while its reader may see the decision (第八条第二款). */
@Component
class VisibleSubjects implements Subjects {

    private final DecisionAccess access;

    VisibleSubjects(DecisionAccess access) {
        this.access = access;
    }

    @Override
    public Optional<String> title(String person, String decision) {
        return Optional.ofNullable(access.titles(person, List.of(decision)).get(decision));
    }
}
