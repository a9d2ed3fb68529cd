package cn.majordecision.base.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.util.ErrorHandler;

/** Work beside that of people, one piece after the other on a thread of its own; a failure is told, and the next turn comes. Carries out no article. */
public final class Background implements AutoCloseable {

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    public Background(String thread, ErrorHandler failed) {
        scheduler.setThreadFactory(work -> daemon(work, thread));
        scheduler.setErrorHandler(failed);
        scheduler.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        scheduler.initialize();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** As soon as what came before is done; what comes after the end is not done. */
    public void soon(Runnable work) {
        scheduler.execute(work);
    }

    /** Now, and again after each pause; never when there is no pause. */
    public void every(Duration pause, Runnable work) {
        every(pause, Duration.ZERO, work);
    }

    /** First so long from now, and again after each pause; never when there is no pause. */
    public void every(Duration pause, Duration first, Runnable work) {
        if (!pause.isZero()) {
            Instant begin = scheduler.getClock().instant().plus(first);
            Future<?> unused = scheduler.scheduleWithFixedDelay(work, begin, pause);
        }
    }

    /** At the times of the cron expression by that clock; never when it is "-". */
    public void at(String cron, Clock clock, Runnable work) {
        times(cron).ifPresent(times -> plan(clock, times, work));
    }

    /** First so long from now, and then at the times of the cron expression by that clock; never when it is "-". */
    public void at(String cron, Clock clock, Duration first, Runnable work) {
        times(cron)
                .ifPresent(times -> plan(
                        clock,
                        past -> past.lastCompletion() == null ? clock.instant().plus(first) : times.nextExecution(past),
                        work));
    }

    private static Optional<Trigger> times(String cron) {
        return ScheduledTaskRegistrar.CRON_DISABLED.equals(cron)
                ? Optional.empty()
                : Optional.of(new CronTrigger(cron));
    }

    private void plan(Clock clock, Trigger times, Runnable work) {
        scheduler.setClock(clock);
        Future<?> unused = scheduler.schedule(work, times);
    }

    /** Interrupts what is under way and begins nothing more. */
    @Override
    public void close() {
        scheduler.shutdown();
    }
}
