package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.PersonalNotices;
import cn.majordecision.matter.decision.DecisionAccess;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is told of a decision: of the groups concerned, those who may see it, and nobody else (第八条第二款). */
@Component
class Audience {

    private final Groups groups;
    private final DecisionAccess access;
    private final PersonalNotices notices;

    Audience(Groups groups, DecisionAccess access, PersonalNotices notices) {
        this.groups = groups;
        this.access = access;
        this.notices = notices;
    }

    /** Tells the members of these groups; the news names a decision. */
    void tell(News news, Set<String> concerned) {
        String decision = Objects.requireNonNull(news.decision());
        notices.tell(
                news,
                groups.members(concerned).stream()
                        .filter(person -> access.maySee(person, decision))
                        .toList());
    }
}
