package cn.majordecision.portal.notices;

import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.matter.dossier.DossierReminded;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who owe papers to a dossier that the archivist asks for them (第三十三条, R-063). */
@Component
class DossierNotices {

    private final Audience audience;

    DossierNotices(Audience audience) {
        this.audience = audience;
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
        audience.tell(news, Set.of(reminder.group()));
    }
}
