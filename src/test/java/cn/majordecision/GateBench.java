package cn.majordecision;

import cn.majordecision.matter.decision.Decisions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * What the gate costs: the demonstration's first decision from its proposal to the meeting, on an engine with every guard and
 * on one whose guards are off, in turn in one run. Documents are stored and clocks moved outside the measured time.
 */
final class GateBench {

    private static final String BOOK = "1-archived";
    private static final String MEETING = "RecordMinutes";
    private static final int ROUNDS = 5;

    private GateBench() {}

    /** Leaves the engine without its guards: listeners, history handler, deployer's check, command guard. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NoPlugin {

        @Bean
        static BeanDefinitionRegistryPostProcessor withoutGuards() {
            return registry -> registry.removeBeanDefinition("guardPlugin");
        }
    }

    /** One application under measurement. */
    private record House(String name, ConfigurableApplicationContext context, Statements statements) {}

    /** One round's result. */
    private record Round(double tasksPerSecond, double statements, double commits) {}

    public static void main(String[] arguments) throws Exception {
        House plain = house("plain", Unguarded.class, NoPlugin.class);
        House guarded = house("guarded");
        System.out.printf(
                "%-8s %-8s %14s %16s %12s%n", "threads", "engine", "tasks/s median", "statements/task", "commits/task");
        for (int threads : new int[] {1, 8}) {
            compare(plain, guarded, threads);
        }
        SpringApplication.exit(plain.context());
        SpringApplication.exit(guarded.context());
        System.exit(0);
    }

    private static void compare(House plain, House guarded, int threads) throws Exception {
        List<Round> without = new ArrayList<>();
        List<Round> with = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Round first = round(plain, threads);
            Round second = round(guarded, threads);
            if (round > 0) {
                without.add(first);
                with.add(second);
            }
        }
        double before = print(plain, threads, without);
        double after = print(guarded, threads, with);
        System.out.printf(Locale.ROOT, "%-8d guarded / plain %.3f%n", threads, after / before);
    }

    private static double print(House house, int threads, List<Round> rounds) {
        double speed = median(rounds.stream().mapToDouble(Round::tasksPerSecond).toArray());
        System.out.printf(
                Locale.ROOT,
                "%-8d %-8s %14.1f %16.1f %12.2f%n",
                threads,
                house.name(),
                speed,
                median(rounds.stream().mapToDouble(Round::statements).toArray()),
                median(rounds.stream().mapToDouble(Round::commits).toArray()));
        return speed;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static House house(String name, Class<?>... further) {
        Statements statements = new Statements();
        ConfigurableApplicationContext context = BenchApplication.start(statements, further);
        return new House(name, context, statements);
    }

    /** Each thread takes its decisions from scene to scene, all in step, because there is one clock. */
    private static Round round(House house, int threads) throws Exception {
        TravellingClock clock = house.context().getBean(TravellingClock.class);
        List<List<StoryBook>> books = IntStream.range(0, threads)
                .mapToObj(thread -> IntStream.range(0, 4)
                        .mapToObj(copy -> StoryBook.open(
                                BOOK,
                                house.context().getBean(Story.class),
                                clock,
                                house.context().getBean(Decisions.class)))
                        .toList())
                .toList();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long nanos = 0;
        int tasks = 0;
        Statements.Count spent = new Statements.Count(0, 0);
        StoryBook lead = books.get(0).get(0);
        while (!lead.next().name().equals(MEETING)) {
            LocalDateTime hour = lead.next().at();
            boolean timers = lead.next().timers();
            books.forEach(own -> own.forEach(StoryBook::form));
            clock.moveTo(hour);
            Statements.Count before = house.statements().count();
            long start = System.nanoTime();
            happen(workers, books);
            if (!timers) {
                nanos += System.nanoTime() - start;
                tasks += threads * 4;
                Statements.Count scene = house.statements().count().since(before);
                spent = new Statements.Count(spent.sent() + scene.sent(), spent.commits() + scene.commits());
            }
        }
        workers.shutdown();
        return new Round(tasks * 1e9 / nanos, (double) spent.sent() / tasks, (double) spent.commits() / tasks);
    }

    private static void happen(ExecutorService workers, List<List<StoryBook>> books) throws Exception {
        List<Callable<Void>> work = books.stream()
                .<Callable<Void>>map(own -> () -> {
                    own.forEach(StoryBook::happen);
                    return null;
                })
                .toList();
        for (Future<Void> done : workers.invokeAll(work)) {
            done.get();
        }
    }
}
