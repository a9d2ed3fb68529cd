package cn.majordecision.matter.decision;

import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.schedule.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has the words of each new draft read out, beside the work of people, so that the search finds them (第十二条). */
@Component
class DraftWordings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DraftWordings.class);

    private final JdbcClient jdbc;
    private final Wordings wordings;
    private final Background reader =
            new Background("draft-wordings", failed -> LOG.error("未能读取决策草案的文字，将在下次启动时重试", failed));

    DraftWordings(JdbcClient jdbc, Wordings wordings) {
        this.jdbc = jdbc;
        this.wordings = wordings;
    }

    @TransactionalEventListener
    void read(DraftAdded draft) {
        reader.soon(() -> wordings.of(draft.sha256()));
    }

    /** What was added while nobody read: before this release, or just before the last stop. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        reader.soon(() -> jdbc.sql("""
                        select distinct d.sha256 from gate.draft d
                        where not exists (select from document.wording w where w.sha256 = d.sha256)""").query(String.class).list().forEach(wordings::of));
    }

    @Override
    public void destroy() {
        reader.close();
    }
}
