package cn.majordecision.base.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work beside that of people is done when it is due, survives a failure, and ends with the house. */
@Timeout(30)
class BackgroundTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Clock JUST_BEFORE_THREE = Clock.fixed(Instant.parse("2026-11-22T18:59:59.999Z"), BEIJING);
    private static final String THREE = "0 0 3 * * *";

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    @Test
    void each_piece_is_done_on_a_daemon_of_that_name_in_the_order_it_came() throws InterruptedException {
        try (Background background = background()) {
            background.soon(() -> done.add(Thread.currentThread().getName()));
            background.soon(() -> done.add("daemon: " + Thread.currentThread().isDaemon()));
            assertThat(taken(2)).containsExactly("errands", "daemon: true");
        }
    }

    @Test
    void it_is_done_again_after_each_pause_and_a_failure_is_told_and_does_not_end_it() throws InterruptedException {
        try (Background background = background()) {
            background.every(Duration.ofMillis(1), () -> {
                done.add("tried");
                throw new IllegalStateException("不巧");
            });
            assertThat(taken(3)).hasSize(3);
            assertThat(failures.take()).hasMessage("不巧");
        }
    }

    @Test
    void it_is_done_when_the_clock_says_so_and_a_failure_does_not_end_it() throws InterruptedException {
        AtomicInteger nights = new AtomicInteger();
        Clock clock = mock(Clock.class);
        when(clock.getZone()).thenReturn(BEIJING);
        when(clock.instant()).then(asked -> JUST_BEFORE_THREE.instant().plus(Duration.ofDays(nights.get())));
        try (Background background = background()) {
            background.at(THREE, clock, () -> {
                done.add("night " + nights.getAndIncrement());
                throw new IllegalStateException("不巧");
            });
            assertThat(taken(3)).containsExactly("night 0", "night 1", "night 2");
            assertThat(failures.take()).hasMessage("不巧");
        }
    }

    @Test
    void the_first_time_may_come_before_the_hour() throws InterruptedException {
        Clock afterThree = Clock.fixed(Instant.parse("2026-11-22T19:00:00Z"), BEIJING);
        try (Background background = background()) {
            background.at(THREE, afterThree, Duration.ofMillis(1), () -> done.add("first"));
            assertThat(taken(1)).containsExactly("first");
        }
    }

    @Test
    void without_a_pause_or_an_hour_it_is_never_done() throws InterruptedException {
        try (Background background = background()) {
            background.every(Duration.ZERO, () -> done.add("wrong"));
            background.at("-", JUST_BEFORE_THREE, () -> done.add("wrong"));
            background.at("-", JUST_BEFORE_THREE, Duration.ZERO, () -> done.add("wrong"));
            background.soon(() -> done.add("right"));
            assertThat(taken(1)).containsExactly("right");
            assertThat(done).isEmpty();
        }
    }

    @Test
    void the_end_interrupts_what_is_under_way_and_nothing_comes_after_it() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        Background background = background();
        background.every(Duration.ofMillis(1), () -> wait(threads));
        background.at(THREE, JUST_BEFORE_THREE, () -> done.add("wrong"));
        Thread thread = threads.take();
        background.close();
        thread.join();
        background.soon(() -> done.add("wrong"));
        background.every(Duration.ofMillis(1), () -> done.add("wrong"));
        assertThat(done).containsExactly("interrupted");
    }

    private void wait(BlockingQueue<Thread> threads) {
        try {
            threads.add(Thread.currentThread());
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            done.add("interrupted");
        }
    }

    private Background background() {
        return new Background("errands", failures::add);
    }

    private List<String> taken(int times) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        while (taken.size() < times) {
            taken.add(done.take());
        }
        return taken;
    }
}
