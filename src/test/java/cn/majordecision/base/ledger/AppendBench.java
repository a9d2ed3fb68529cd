package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appending beside plain inserts of the same bytes, each in a transaction of its own, into a table with one index, and beside what
 * lies between the two.
 */
final class AppendBench {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 20;
    private static final int TIMES = 400;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final LedgerEntries entries;
    private final ExecutorService workers = Executors.newFixedThreadPool(CLIENTS);

    AppendBench(ConfigurableApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.events = context;
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.entries = context.getBean(LedgerEntries.class);
    }

    /** What one client does in one transaction. */
    private interface Work {
        void happen(Acts.Noted event, int time);
    }

    /** Tables like those of the ledger, without links, checks and guards: one for entries alone, one pair for entries and heads. */
    void tables(FlywayConnectionDetails owner, JdbcConnectionDetails app) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            for (String table : List.of("plain", "written", "headed")) {
                statement.execute("create table bench." + table
                        + " (chain text, seq bigint, entry bytea not null, leaf bytea not null,"
                        + " recorded_at timestamptz not null default gate.now(), primary key (chain, seq))");
            }
            statement.execute(
                    "create table bench.head (chain text primary key, seq bigint not null, leaf bytea not null)"
                            + " with (fillfactor = 50)");
            for (int client = 0; client < CLIENTS; client++) {
                statement.execute("insert into bench.head values ('" + LedgerBench.chain(client) + "', 0, '')");
            }
            statement.execute("grant usage on schema bench to " + app.getUsername());
            statement.execute("grant select, insert, update on all tables in schema bench to " + app.getUsername());
        }
    }

    void compare() throws Exception {
        Work append = (event, time) -> events.publishEvent(event);
        round(0, append);
        byte[] bytes = entries.of(LedgerBench.chain(0)).get(0).entry().getBytes(StandardCharsets.UTF_8);
        byte[] leaf = TreeHash.SHA_256.hasher().leaf(bytes);
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("plain insert", (event, time) -> insert("plain", event, time, bytes, leaf));
        works.put("written and inserted", (event, time) -> insert("written", event, time, written(event, time), leaf));
        works.put("inserted with a head row", (event, time) -> insertHeaded(event, time, bytes, leaf));
        works.put("append", append);
        System.out.printf("%d clients, %d decisions, %d B%n", CLIENTS, CLIENTS, bytes.length);
        inTurn(works);
        workers.shutdown();
    }

    private void inTurn(Map<String, Work> works) throws Exception {
        List<List<Double>> rates = new ArrayList<>();
        for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
            List<Double> one = new ArrayList<>();
            for (Work work : works.values()) {
                one.add(round(round, work));
            }
            rates.add(one);
        }
        List<List<Double>> warm = rates.subList(WARM_UP, rates.size());
        int column = 0;
        for (String name : works.keySet()) {
            int here = column++;
            print(
                    name,
                    warm.stream().map(each -> each.get(here)).toList(),
                    warm.stream().map(each -> each.get(0)).toList());
        }
    }

    /** The bytes that the ledger would keep, from the event each time, as any program has to that keeps events. */
    private static byte[] written(Acts.Noted event, int time) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("actor", null);
        fields.put("actingFor", null);
        fields.put("at", Instant.now());
        fields.put("decision", event.decision());
        fields.put("event", event);
        fields.put("prev", "0".repeat(64));
        fields.put("seq", time);
        fields.put("type", "Noted");
        fields.put("v", 1);
        return CanonicalJson.of(fields).getBytes(StandardCharsets.UTF_8);
    }

    private void insert(String table, Acts.Noted event, int time, byte[] bytes, byte[] leaf) {
        jdbc.sql("insert into bench." + table + " (chain, seq, entry, leaf) values (?, ?, ?, ?)")
                .params(event.decision(), time, bytes, leaf)
                .update();
    }

    private void insertHeaded(Acts.Noted event, int time, byte[] bytes, byte[] leaf) {
        jdbc.sql("with moved as (update bench.head h set seq = ?, leaf = ? where h.chain = ? returning h.chain)"
                        + " insert into bench.headed (chain, seq, entry, leaf) select chain, ?, ?, ? from moved")
                .params(time, leaf, event.decision(), time, bytes, leaf)
                .update();
    }

    private static void print(String name, List<Double> rates, List<Double> inserts) {
        List<Double> ratios = IntStream.range(0, rates.size())
                .mapToObj(i -> rates.get(i) / inserts.get(i))
                .sorted()
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%-25s %5.0f/s, of a plain insert in the same round %.2f (%.2f to %.2f)%n",
                name,
                LedgerBench.median(rates),
                LedgerBench.median(ratios),
                ratios.get(0),
                ratios.get(ratios.size() - 1));
    }

    /** Transactions a second; the events are there before the clock starts. */
    private double round(int round, Work work) throws Exception {
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int each = client;
            int first = round * TIMES;
            List<Acts.Noted> happenings = IntStream.range(first, first + TIMES)
                    .mapToObj(time -> LedgerBench.event(each, time))
                    .toList();
            clients.add(() -> {
                for (int i = 0; i < TIMES; i++) {
                    int time = i;
                    transaction.executeWithoutResult(status -> work.happen(happenings.get(time), first + time));
                }
                return null;
            });
        }
        long start = System.nanoTime();
        for (Future<Void> done : workers.invokeAll(clients)) {
            done.get();
        }
        return CLIENTS * TIMES * 1e9 / (System.nanoTime() - start);
    }
}
