package cn.majordecision.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** What the jar does besides serving: verify the ledger, export it, and be its witness; without engine and web server. */
public final class LedgerCommands {

    private static final Map<String, Function<String[], Integer>> COMMANDS = Map.of(
            "verify-ledger", LedgerCommands::verify,
            "export-ledger", LedgerCommands::export,
            "witness", LedgerCommands::witness);

    private static final int BROKEN = 1;
    private static final int IMPOSSIBLE = 2;
    private static final int SHOWN = 20;

    private LedgerCommands() {}

    /** True when the first argument names a command. */
    public static boolean named(String[] arguments) {
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    }

    /** Carries out the command; 0 when all is well, 1 when something is broken, 2 when it could not be found out. */
    public static int run(String[] arguments) {
        Function<String[], Integer> command = COMMANDS.getOrDefault(arguments[0], unknown -> IMPOSSIBLE);
        try {
            return command.apply(arguments);
        } catch (RuntimeException failed) {
            System.err.println("未能完成：" + Obstacle.of(failed).getMessage());
            return IMPOSSIBLE;
        }
    }

    private static int verify(String[] arguments) {
        LedgerVerification.Trust trust = new LedgerVerification.Trust(
                option(arguments, "key").map(LedgerCommands::read).orElse(null),
                option(arguments, "witness").map(Path::of).orElse(null));
        Optional<String> export = option(arguments, "export");
        return report(
                export.isPresent()
                        ? LedgerVerification.run(readable(Path.of(export.get())), trust)
                        : withDatabase(arguments, database -> LedgerVerification.run(database, trust)),
                trust.key());
    }

    private static int report(LedgerVerification.Result result, @Nullable String key) {
        List<Finding> findings = result.findings();
        if (findings.isEmpty()) {
            System.out.println("留痕核验通过：" + result.entries() + " 条，" + result.bytes() + " 字节。"
                    + (key == null ? "未指定公钥（--key），只证明记录自身一致。" : ""));
            return 0;
        }
        System.err.println("留痕核验不通过，第一处：" + findings.get(0));
        findings.stream().skip(1).limit(SHOWN).forEach(finding -> System.err.println("　另有：" + finding));
        return BROKEN;
    }

    private static int export(String[] arguments) {
        Path file = Path.of(required(arguments, "to"));
        withDatabase(arguments, database -> {
            LedgerExport.write(database, file);
            return file;
        });
        System.out.println("已导出到 " + file);
        return 0;
    }

    private static int witness(String[] arguments) {
        WitnessStore store = new WitnessStore(
                Path.of(required(arguments, "store")), KeyFile.readPublic(read(required(arguments, "key"))));
        try {
            System.out.println("见证完成，已保存到第 " + new Witness(store).take(required(arguments, "from")) + " 条");
            return 0;
        } catch (IllegalArgumentException refused) {
            System.err.println("见证不通过：" + refused.getMessage());
            return BROKEN;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** Connects as the application would, or as the settings given say, and starts nothing else. */
    private static <T> T withDatabase(String[] arguments, Function<DataSource, T> work) {
        String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DatabaseOnly.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "mde.demo=false", "logging.level.root=off", "spring.datasource.hikari.connection-timeout=10000")
                .logStartupInfo(false)
                .run(settings)) {
            DataSource database = context.getBean(DataSource.class);
            lookFor(database);
            return work.apply(database);
        }
    }

    /** Makes sure that there is a ledger and that this login may read it; otherwise every check would report a broken place. */
    private static void lookFor(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select to_regclass('ledger.entry') is null,"
                                + " coalesce(has_table_privilege(to_regclass('ledger.entry'), 'select'), false), current_user")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new Obstacle("notMigrated", null);
            }
            if (!row.getBoolean(2)) {
                throw new Obstacle("mayNotRead", null);
            }
        } catch (SQLException failed) {
            throw Obstacle.of(failed);
        }
    }

    /** The connection and nothing else, what migrates least of all; no stereotype, so that the application's scan passes it by. */
    @ComponentScan(
            basePackages = "cn.majordecision.base.database",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.EmbeddedDatabase"))
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class DatabaseOnly {}

    private static Optional<String> option(String[] arguments, String name) {
        String start = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst();
    }

    private static String required(String[] arguments, String name) {
        return option(arguments, name).orElseThrow(() -> new Obstacle("missing", null, name));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new Obstacle("noFile", unreadable, file);
        }
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new Obstacle("noFile", null, file);
        }
        return file;
    }
}
