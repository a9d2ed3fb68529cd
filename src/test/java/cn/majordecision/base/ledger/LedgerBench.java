package cn.majordecision.base.ledger;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.database.SharedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the ledger costs, side by side in one run: appending against plain inserts of the same bytes in the same transactions,
 * then {@link VerificationBench}.
 */
final class LedgerBench {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final int TIMES = 400;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final LedgerEntries entries;
    private final ExecutorService workers = Executors.newFixedThreadPool(CLIENTS);

    private LedgerBench(ConfigurableApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.events = context;
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.entries = context.getBean(LedgerEntries.class);
    }

    /** What one client does in one transaction. */
    private interface Work {
        void happen(int client, int time);
    }

    public static void main(String[] arguments) throws Exception {
        String database = SharedPostgres.newDatabase();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(DatabaseSlice.class, LedgerSlice.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=ERROR", "spring.main.banner-mode=off")
                .initializers(started -> connect((GenericApplicationContext) started, database))
                .run();
        LedgerBench bench = new LedgerBench(context);
        bench.table(SharedPostgres.owner(database), SharedPostgres.app(database));
        bench.compare();
        bench.workers.shutdown();
        new VerificationBench(context).run();
        SpringApplication.exit(context);
        System.exit(0);
    }

    private static void connect(GenericApplicationContext context, String database) {
        context.registerBean(JdbcConnectionDetails.class, () -> SharedPostgres.app(database));
        context.registerBean(FlywayConnectionDetails.class, () -> SharedPostgres.owner(database));
        context.registerBean(Clock.class, Clock::systemUTC);
    }

    /** A table like that of the entries, without lock, links, checks and guards. */
    private void table(FlywayConnectionDetails owner, JdbcConnectionDetails app) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute(
                    "create table bench.plain (chain text, seq bigint, entry bytea not null, leaf bytea not null,"
                            + " recorded_at timestamptz not null default gate.now(), primary key (chain, seq))");
            statement.execute("grant usage on schema bench to " + app.getUsername());
            statement.execute("grant insert on bench.plain to " + app.getUsername());
        }
    }

    static Acts.Noted event(int client, int time) {
        return new Acts.Noted(
                "2026-%04d".formatted(client),
                "决策承办单位将草案送请有关部门征求意见；各部门在五个工作日内书面答复，逾期未答复的视为没有意见。",
                List.of("%064x".formatted(time), "%064x".formatted(client)));
    }

    private void compare() throws Exception {
        Work append = (client, time) -> events.publishEvent(event(client, time));
        round(0, append);
        byte[] bytes = entries.of("2026-0000").get(0).entry().getBytes(StandardCharsets.UTF_8);
        byte[] leaf = TreeHash.SHA_256.hasher().leaf(bytes);
        Work insert =
                (client, time) -> jdbc.sql("insert into bench.plain (chain, seq, entry, leaf) values (?, ?, ?, ?)")
                        .params("2026-%04d".formatted(client), time, bytes, leaf)
                        .update();
        List<Double> inserts = new ArrayList<>();
        List<Double> appends = new ArrayList<>();
        for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
            inserts.add(round(round, insert));
            appends.add(round(round, append));
        }
        print(bytes.length, inserts.subList(WARM_UP, inserts.size()), appends.subList(WARM_UP, appends.size()));
    }

    private static void print(int bytes, List<Double> inserts, List<Double> appends) {
        System.out.printf(
                Locale.ROOT,
                "%d clients, %d decisions, %d B: plain insert %.0f/s, append %.0f/s, append / insert %.2f %s%n",
                CLIENTS,
                CLIENTS,
                bytes,
                median(inserts),
                median(appends),
                median(appends) / median(inserts),
                IntStream.range(0, inserts.size())
                        .mapToObj(i -> "%.2f".formatted(appends.get(i) / inserts.get(i)))
                        .toList());
    }

    /** Transactions a second. */
    private double round(int round, Work work) throws Exception {
        List<Callable<Void>> clients = IntStream.range(0, CLIENTS)
                .<Callable<Void>>mapToObj(client -> () -> {
                    for (int time = round * TIMES; time < (round + 1) * TIMES; time++) {
                        int each = time;
                        transaction.executeWithoutResult(status -> work.happen(client, each));
                    }
                    return null;
                })
                .toList();
        long start = System.nanoTime();
        for (Future<Void> done : workers.invokeAll(clients)) {
            done.get();
        }
        return CLIENTS * TIMES * 1e9 / (System.nanoTime() - start);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
