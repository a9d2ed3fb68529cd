package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.base.notice.PersonalNotices;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.dossier.DossierReminded;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who owe papers to a dossier that the archivist asks for them (第三十三条, R-063). */
@Component
class DossierNotices {

    private final PersonalNotices notices;
    private final DecisionAccess access;
    private final Groups groups;

    DossierNotices(PersonalNotices notices, DecisionAccess access, Groups groups) {
        this.notices = notices;
        this.access = access;
        this.groups = groups;
    }

    @EventListener
    void reminded(DossierReminded reminder) {
        boolean late = reminder.due().isBefore(reminder.on());
        News news = new News(
                NoticeKind.DOSSIER_OWED,
                reminder.decision(),
                null,
                reminder.decision() + " " + reminder.owner(),
                reminder.on().toString(),
                Sentences.of(
                        late ? "dossier.owed.late" : "dossier.owed", reminder.words(), Sentences.day(reminder.due())));
        notices.tell(
                news,
                groups.members(Set.of(reminder.group())).stream()
                        .filter(person -> access.maySee(person, reminder.decision()))
                        .toList());
    }
}
