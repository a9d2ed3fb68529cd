package cn.majordecision.base.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running PostgreSQL on one folder, with an owner who migrates and a role without rights of definition for the application. */
final class PostgresServer implements AutoCloseable {

    static final String DATABASE = "mde";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final String SUPERUSER = "postgres";

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final Login owner = Login.random("mde_owner");
    private final Login app = Login.random("mde_app");
    private final Login auditor = Login.random(AppRole.AUDITOR);

    private PostgresServer(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts the server on the folder, creating the data at the first start; the programs are unpacked once. */
    static PostgresServer start(Path folder, Path programs) {
        DataFolder taken = DataFolder.take(folder.toAbsolutePath());
        log.info("内嵌数据库目录：{}", taken);
        try {
            PostgresServer server = new PostgresServer(taken, launch(taken, programs));
            server.prepare();
            taken.finish();
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            release(taken);
            throw new DatabaseUnavailable("notStarted", e, taken, String.valueOf(e.getMessage()));
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder, Path programs) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", password(folder))
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setServerConfig("log_timezone", "Asia/Shanghai")
                .setServerConfig("max_connections", "100")
                .setServerConfig("jit", "off")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on");
        initOptions(builder, folder);
        return builder.start();
    }

    /** What {@code initdb} is told beyond the library's own options: passwords even on this machine, the same order of text everywhere. */
    private static void initOptions(EmbeddedPostgres.Builder builder, DataFolder folder) {
        builder.setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    private static String password(DataFolder folder) throws IOException {
        Path file = folder.passwordFile();
        if (folder.isNew()) {
            Files.deleteIfExists(file);
            OwnerOnly.create(file);
            Files.writeString(file, Login.random(SUPERUSER).password());
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    private void prepare() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (Login login : new Login[] {owner, app, auditor}) {
                create(statement, login.user(), "login");
                statement.execute("alter role %s password '%s'".formatted(login.user(), login.password()));
            }
            create(statement, AppRole.KEEPER, "nologin");
            statement.execute("grant %s to %s".formatted(AppRole.KEEPER, owner.user()));
            createDatabase(statement, DATABASE);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private static void create(Statement statement, String role, String login) throws SQLException {
        statement.execute("""
                do $$ begin
                  if to_regrole('%1$s') is null then create role %1$s %2$s; end if;
                end $$""".formatted(role, login));
    }

    private void createDatabase(Statement statement, String name) throws SQLException {
        try (var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create database " + name + " owner " + owner.user() + " encoding 'UTF8' template template0");
    }

    /** Creates one more empty database beside the product's own. */
    void createDatabase(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createDatabase(statement, name);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    Login owner() {
        return owner;
    }

    Login app() {
        return app;
    }

    Login auditor() {
        return auditor;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            log.warn("the embedded database did not stop cleanly", e);
        } finally {
            release(folder);
        }
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            log.warn("the folder of the embedded database was not released", e);
        }
    }
}
