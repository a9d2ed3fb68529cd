package cn.majordecision.matter.decision;

import cn.majordecision.base.document.Wordings;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has the words of each new draft read out, beside the work of people, so that the search finds them (第十二条). */
@Component
class DraftWordings implements DisposableBean {

    private final JdbcClient jdbc;
    private final Wordings wordings;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "draft-wordings");
        thread.setDaemon(true);
        return thread;
    });

    DraftWordings(JdbcClient jdbc, Wordings wordings) {
        this.jdbc = jdbc;
        this.wordings = wordings;
    }

    @TransactionalEventListener
    void read(DraftAdded draft) {
        reader.execute(() -> wordings.of(draft.sha256()));
    }

    /** What was added while nobody read: before this release, or just before the last stop. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        reader.execute(() -> jdbc.sql("""
                        select distinct d.sha256 from gate.draft d
                        where not exists (select from document.wording w where w.sha256 = d.sha256)""").query(String.class).list().forEach(wordings::of));
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
