package cn.majordecision;

import cn.majordecision.base.database.CrashServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Two nodes work on the same decisions while nodes, server and connections are killed and locks are taken crosswise; after each
 * blow the invariants are looked at, and work must go on.
 */
final class CrashSuite implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Path folder;
    private final CrashServer server;
    private final List<Process> nodes = new ArrayList<>();
    private int deadlocks;

    private CrashSuite(Path folder) throws IOException {
        this.folder = folder;
        this.server = CrashServer.start(folder);
    }

    /** Something that is done to the running system. */
    private interface Blow {
        void strike(int round) throws Exception;
    }

    /** Argument: rounds of each kind, 20 when absent. Ends with 1 when an invariant does not hold. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        boolean held = run(rounds);
        System.out.println(held ? "every invariant held" : "AN INVARIANT WAS BROKEN");
        System.exit(held ? 0 : 1);
    }

    /** Each kind of blow so many times; true when every invariant held after each. */
    static boolean run(int rounds) throws Exception {
        Path folder = Files.createTempDirectory("mde-crash");
        try (CrashSuite suite = new CrashSuite(folder)) {
            suite.nodes.add(suite.node(0));
            suite.awaitWork();
            suite.nodes.add(suite.node(1));
            suite.awaitWork();
            System.out.printf(
                    "%-28s %6s %13s %8s %5s %5s %7s%n",
                    "blow", "rounds", "acknowledged", "entries", "lost", "half", "broken");
            boolean held = suite.blows("kill -9 application", rounds, suite::killNode)
                    && suite.blows("kill -9 PostgreSQL", rounds, round -> suite.server.killAndRestart())
                    && suite.blows("connections cut", rounds, suite::cut)
                    && suite.blows("locks taken crosswise", rounds, suite::deadlock);
            System.out.println("deadlocks in which our side gave way: " + suite.deadlocks);
            return held;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private boolean blows(String name, int rounds, Blow blow) throws Exception {
        CrashInvariants.Findings last = null;
        boolean held = true;
        for (int round = 0; round < rounds && held; round++) {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(200, 1500));
            blow.strike(round);
            last = check();
            held = last.none();
            awaitWork();
        }
        if (last != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %6d %13d %8d %5d %5d %7d%n",
                    name,
                    rounds,
                    acknowledged().size(),
                    last.entries(),
                    last.lost().size(),
                    last.half().size(),
                    last.broken().size());
        }
        return held;
    }

    private CrashInvariants.Findings check() throws Exception {
        Set<String> acknowledged = acknowledged();
        try (Connection connection = server.connect()) {
            return CrashInvariants.check(connection, acknowledged);
        }
    }

    private void killNode(int round) throws Exception {
        int which = round % 2;
        nodes.get(which).destroyForcibly().waitFor();
        nodes.set(which, node(which));
    }

    /** The application's role may end its own sessions, and those of the other node. */
    private void cut(int round) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        server.url(), server.app().get(0), server.app().get(1));
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        }
    }

    private void deadlock(int round) throws Exception {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from ledger.head order by chain desc limit 3 for update");
            TimeUnit.MILLISECONDS.sleep(200);
            statement.execute("select from gate.decision order by number desc limit 3 for update");
            connection.rollback();
        } catch (SQLException chosenAsVictim) {
            // One of the two sides has to give way; here it was not the application.
            deadlocks++;
        }
    }

    /** Work goes on when something new has been acknowledged. */
    private void awaitWork() throws Exception {
        int before = acknowledged().size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (acknowledged().size() < before + 3) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing was acknowledged for " + PATIENCE_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private Set<String> acknowledged() throws IOException {
        Path file = folder.resolve("acknowledged");
        return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    }

    private Process node(int which) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Asia/Shanghai",
                        "-Dfile.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashNode.class.getName(),
                        folder.resolve("acknowledged").toString(),
                        "4",
                        "--spring.datasource.url=" + server.url(),
                        "--spring.datasource.username=" + server.app().get(0),
                        "--spring.datasource.password=" + server.app().get(1),
                        "--spring.flyway.user=" + server.owner().get(0),
                        "--spring.flyway.password=" + server.owner().get(1))
                .redirectOutput(folder.resolve("node-" + which + ".log").toFile())
                .redirectErrorStream(true)
                .start();
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
        server.close();
    }
}
