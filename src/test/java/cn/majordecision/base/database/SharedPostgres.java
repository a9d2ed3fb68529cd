package cn.majordecision.base.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** One server per test JVM in a temporary folder; every application context gets an empty database of its own on it. */
public final class SharedPostgres {

    static final Path PROGRAMS = Path.of(System.getProperty("user.home"), ".major-decision-engine", "programs");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedPostgres() {}

    /** The name of a new, empty database. */
    public static String newDatabase() {
        String name = PostgresServer.DATABASE + "_" + DATABASES.incrementAndGet();
        try {
            Holder.SERVER.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** The application's connection to that database. */
    public static JdbcConnectionDetails app(String database) {
        return new EmbeddedDatabase.Connection(Holder.SERVER.url(database), Holder.SERVER.app());
    }

    /** The owner's connection to that database. */
    public static FlywayConnectionDetails owner(String database) {
        return new EmbeddedDatabase.OwnerConnection(Holder.SERVER.url(database), Holder.SERVER.owner());
    }

    /** The auditor's connection to that database. */
    public static JdbcConnectionDetails auditor(String database) {
        return new EmbeddedDatabase.Connection(Holder.SERVER.url(database), Holder.SERVER.auditor());
    }

    /** The connection of one who may do anything to that database: the attacker no trigger stops. */
    public static JdbcConnectionDetails superuser(String database) {
        try {
            return new EmbeddedDatabase.Connection(
                    Holder.SERVER.url(database), new Login("postgres", Holder.superuserPassword()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server when a test first needs it. */
    private static final class Holder {

        private static final long LEAST_MEMORY = 8L << 30;

        private static Path folder = PROGRAMS;
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                folder = Files.createTempDirectory(roomy(), "mde-tests");
                PostgresServer server = PostgresServer.start(folder, PROGRAMS);
                logInQuickly(server);
                // After every application context has closed, not beside them: they still need the database.
                SpringApplication.getShutdownHandlers().add(() -> {
                    server.close();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                });
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** In memory where there is room for it: no test cuts the power, and waiting for a disk is a seventh of their time. */
        private static Path roomy() throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > LEAST_MEMORY
                    ? memory
                    : Path.of(System.getProperty("java.io.tmpdir"));
        }

        /** The same passwords, hashed once instead of 4,096 times: tests log in so often that they did little else. */
        private static void logInQuickly(PostgresServer server) throws IOException, SQLException {
            Login superuser = new Login("postgres", superuserPassword());
            try (Connection connection = DriverManager.getConnection(
                            server.url("postgres"), superuser.user(), superuser.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("set scram_iterations = 1");
                for (Login login : List.of(superuser, server.owner(), server.app(), server.auditor())) {
                    statement.execute("alter role %s password '%s'".formatted(login.user(), login.password()));
                }
            }
        }

        private static String superuserPassword() throws IOException {
            return Files.readString(folder.resolve("data/superuser.password")).strip();
        }
    }
}
