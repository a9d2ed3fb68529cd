package cn.majordecision.portal.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.Backdrop;
import cn.majordecision.BenchApplication;
import cn.majordecision.Statements;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * How long pages take with 2,000 decisions, their evidence and texts and 200,000 comments, for 20 people at once, browser and server on
 * the same cores: once as people read, a second or so between two clicks, and once as fast as answers come. {@code PAGES} in the
 * environment, such as {@code dossiers|catalogue}, leaves out the pages in whose address it is not found.
 */
final class PagesBench {

    private static final int PEOPLE = 20;
    private static final int WARM = 40;
    private static final int MEASURED = 15;
    private static final List<String> USERS =
            List.of("government-office", "undertaker", "legality-reviewer", "auditor", "unit-head");
    private static final String CONSULTATION =
            "92a5f70a283abcec636227c89008928f"; // md5 of its name in bench/pages.sql, the one with 50,000

    private final int port;

    private PagesBench(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application =
                BenchApplication.start(new Statements(), Unguarded.class, Backdrop.class)) {
            Story story = application.getBean(Story.class);
            IntStream.range(0, 150).forEach(n -> story.begin("LegalityReview", story.decision("在办事项" + n)));
            fill(application.getBean(FlywayConnectionDetails.class));
            PagesBench bench = new PagesBench(
                    application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            for (String path : paths()) {
                measure(bench.desks(path), path, WARM, 0); // all once before: what they share is compiled by and by
            }
            System.out.printf("%-42s %28s %28s%n", "milliseconds", "reading, p50 / p95 / max", "without a pause");
            for (String path : paths()) {
                bench.compare(path);
            }
        }
    }

    private static List<String> paths() {
        String number = "2090-0042";
        Pattern some = Pattern.compile(System.getenv().getOrDefault("PAGES", ""));
        return Stream.of(
                        "/",
                        "/?show=LATE&by=DUE",
                        "/?q=" + Desk.encoded("标识牌"),
                        "/?page=40",
                        "/search?q=" + Desk.encoded("标识牌"),
                        "/search?q=" + Desk.encoded("沿线村庄"),
                        "/search?q=" + Desk.encoded("标识牌 在办事项") + "&step=Drafting",
                        "/decisions/" + number,
                        "/decisions/" + number + "/drafts",
                        "/dossiers",
                        "/dossiers?by=MISSING&page=30",
                        "/dossiers?state=OVERDUE&q=" + Desk.encoded("公路"),
                        "/catalogue",
                        "/public/consultations",
                        "/public/consultations/" + CONSULTATION,
                        "/sorting/" + CONSULTATION)
                .filter(path -> some.matcher(path).find())
                .toList();
    }

    private List<Desk> desks(String path) throws Exception {
        List<Desk> desks = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            desks.add(Desk.of(path.startsWith("/sorting") ? "undertaker" : USERS.get(person % USERS.size()), port));
        }
        return desks;
    }

    private void compare(String path) throws Exception {
        List<Desk> desks = desks(path);
        measure(desks, path, WARM, 0);
        System.out.printf(
                "%-42s %28s %28s%n", path, measure(desks, path, MEASURED, 1_000), measure(desks, path, MEASURED, 0));
    }

    private static String measure(List<Desk> desks, String path, int rounds, int pause) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Future<List<Long>>> visits = desks.stream()
                .map(desk -> people.submit(() -> visit(desk, path, rounds, pause)))
                .toList();
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> visit : visits) {
            times.addAll(visit.get());
        }
        people.shutdown();
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "%d / %d / %d",
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1));
    }

    /** Half to one and a half times the pause before each click, as people differ. */
    private static List<Long> visit(Desk desk, String path, int rounds, int pause) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            TimeUnit.MILLISECONDS.sleep(pause / 2 + ThreadLocalRandom.current().nextInt(pause + 1));
            long before = System.nanoTime();
            int status = desk.open(path).statusCode();
            times.add((System.nanoTime() - before) / 1_000_000);
            assertThat(status).as(path).isEqualTo(200);
        }
        return times;
    }

    private static void fill(FlywayConnectionDetails owner) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource("bench/pages.sql"), StandardCharsets.UTF_8));
        }
    }
}
