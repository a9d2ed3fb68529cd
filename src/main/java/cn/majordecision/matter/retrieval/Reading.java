package cn.majordecision.matter.retrieval;

import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.schedule.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has what is new read out for the search, beside the work of people and never in their way: at the interval
 * {@code mde.retrieval.interval} (nought for never), and when somebody searches.
 */
@Component
class Reading implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int BATCH = 20;

    /** So many records may be written between the numbering of one and its commit; what is older is left to the rounds. */
    private static final int OVERTAKEN = 200;

    private static final Duration RECENT = Duration.ofDays(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Passages passages;
    private final Wordings wordings;
    private final Clock clock;
    private final Duration interval;
    private final Background reader =
            new Background("retrieval-reading", failed -> LOG.error("未能读取新归入案卷的材料，将在下次重试", failed));
    private final Deque<String> unread = new ArrayDeque<>(); // touched by the reader only, like the number
    private long last;
    private @Nullable Future<Boolean> next;

    Reading(
            Passages passages,
            Wordings wordings,
            Clock clock,
            @Value("${mde.retrieval.interval:60s}") Duration interval) {
        this.passages = passages;
        this.wordings = wordings;
        this.clock = clock;
        this.interval = interval;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        reader.every(interval, this::round);
    }

    /** Reads the newest; false when not all could be read in the time a person waits, and the search knows only a part. */
    boolean refresh() {
        try {
            return waiting().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException still) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The next reading; all who search before it begins wait for the same one. */
    private synchronized Future<Boolean> waiting() {
        if (next == null) {
            FutureTask<Boolean> reading = new FutureTask<>(() -> {
                begun();
                add();
                return some();
            });
            reader.soon(reading);
            next = reading;
        }
        return next;
    }

    private synchronized void begun() {
        next = null;
    }

    private void add() {
        Instant since = last == 0 ? Instant.EPOCH : clock.instant().minus(RECENT);
        Passages.Added added = passages.add(Math.max(0, last - OVERTAKEN), since);
        last = added.last();
        added.documents().forEach(unread::push);
    }

    /** Also what was long on its way into the database, and what another node added and did not come to read. */
    private void round() {
        if (unread.isEmpty()) {
            last = passages.add(0, Instant.EPOCH).last();
            passages.unread().forEach(unread::push);
        }
        if (!some()) {
            reader.soon(this::round);
        }
    }

    /** Some at a time, the newest first, so that nobody who searches waits for all the rest. */
    private boolean some() {
        for (int read = 0; read < BATCH && !unread.isEmpty(); read++) {
            wordings.of(unread.pop());
        }
        return unread.isEmpty();
    }

    @Override
    public void destroy() {
        reader.close();
    }
}
