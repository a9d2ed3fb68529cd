package cn.majordecision.base.ledger;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.database.SharedPostgres;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What the ledger costs, side by side in one run: {@link AppendBench}, then {@link VerificationBench}. */
final class LedgerBench {

    private LedgerBench() {}

    public static void main(String[] arguments) throws Exception {
        String database = SharedPostgres.newDatabase();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(DatabaseSlice.class, LedgerSlice.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=ERROR", "spring.main.banner-mode=off")
                .initializers(started -> connect((GenericApplicationContext) started, database))
                .run();
        AppendBench bench = new AppendBench(context);
        bench.tables(SharedPostgres.owner(database), SharedPostgres.app(database));
        bench.compare();
        new VerificationBench(context).run();
        SpringApplication.exit(context);
        System.exit(0);
    }

    private static void connect(GenericApplicationContext context, String database) {
        context.registerBean(JdbcConnectionDetails.class, () -> SharedPostgres.app(database));
        context.registerBean(FlywayConnectionDetails.class, () -> SharedPostgres.owner(database));
        context.registerBean(Clock.class, Clock::systemUTC);
    }

    static String chain(int client) {
        return "2026-%04d".formatted(client);
    }

    static Acts.Noted event(int client, int time) {
        return new Acts.Noted(
                chain(client),
                "决策承办单位将草案送请有关部门征求意见；各部门在五个工作日内书面答复，逾期未答复的视为没有意见。",
                List.of("%064x".formatted(time), "%064x".formatted(client)));
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
