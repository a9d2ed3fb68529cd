package cn.majordecision.attack;

import cn.majordecision.base.database.SharedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** The whole database as it was before an attack, so that everything an attack leaves is seen and taken back. */
@TestComponent
class Ground implements DisposableBean {

    /** What records attempts by itself, whatever becomes of them. */
    private static final String LOGS = "'act_hi_op_log', 'act_hi_job_log', 'act_ru_meter_log', 'act_ru_task_meter_log'";

    private final JdbcConnectionDetails database;
    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, String> kept = new TreeMap<>();
    private @Nullable Connection connection;
    private @Nullable PreparedStatement printing;

    Ground(JdbcConnectionDetails database, ProcessEngineConfigurationImpl engine) {
        this.database = database;
        this.engine = engine;
    }

    /** A statement on the database. */
    interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    /** Does something as the superuser, whom nothing stops. */
    synchronized <T> T work(Work<T> work) {
        try (Statement statement = connection().createStatement()) {
            return work.on(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What follows here is taken back as a whole by {@link #rollback}. */
    void begin() {
        work(statement -> statement.execute("begin"));
    }

    /** One statement among those that are taken back, judged at once by what would judge it at the end of its transaction. */
    void attempt(String sql) {
        work(statement -> {
            statement.execute("savepoint attempt");
            try {
                statement.execute(sql);
                return statement.execute("set constraints all immediate; set constraints all deferred");
            } catch (SQLException failed) {
                statement.execute("rollback to attempt");
                throw failed;
            }
        });
    }

    /** The judges see with their own eyes, whatever the attempt made of the session. */
    void sober() {
        work(statement -> statement.execute("reset session authorization; reset role; set search_path to camunda"));
    }

    void rollback() {
        work(statement -> statement.execute("rollback"));
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            JdbcConnectionDetails superuser =
                    SharedPostgres.superuser(database.getJdbcUrl().replaceAll(".*/", ""));
            open = DriverManager.getConnection(
                    superuser.getJdbcUrl(), superuser.getUsername(), superuser.getPassword());
            try (Statement statement = open.createStatement()) {
                statement.execute("set search_path to camunda");
            }
            connection = open;
        }
        return open;
    }

    @Override
    public void destroy() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    /** Keeps everything as it is now. */
    void keep() {
        work(statement -> {
            statement.execute("drop schema if exists kept cascade");
            statement.execute("create schema kept");
            for (String table : tables(statement, true)) {
                statement.execute("create table kept.\"%1$s\" as table %1$s".formatted(table));
            }
            return true;
        });
        kept.clear();
        kept.putAll(prints());
    }

    /** The tables that are not as they were kept; the ledger grows with every refused attempt and is judged by itself. */
    Set<String> changed() {
        Map<String, String> now = prints();
        Set<String> changed = new TreeSet<>(now.keySet());
        changed.removeIf(table -> Objects.equals(now.get(table), kept.get(table)));
        return changed;
    }

    /** These tables are as they were kept, with the ledger if it was damaged. */
    void restore(Set<String> changed, boolean damaged) {
        work(statement -> {
            StringBuilder back = new StringBuilder("begin; set local session_replication_role = replica;");
            for (String table : tables(statement, true)) {
                if (!changed.contains(table) && !(damaged && table.startsWith("ledger."))) {
                    continue;
                }
                back.append("delete from %1$s; insert into %1$s overriding system value table kept.\"%1$s\";"
                        .formatted(table));
            }
            return statement.execute(back + "commit");
        });
        if (damaged || !changed.isEmpty()) {
            kept.clear();
            kept.putAll(prints());
        }
        if (damaged || changed.stream().anyMatch(table -> table.matches("camunda.act_(re_|ge_b).*"))) {
            engine.getDeploymentCache().discardProcessDefinitionCache();
        }
    }

    /** The first column of a query. */
    List<String> strings(String query) {
        return work(statement -> {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    private synchronized Map<String, String> prints() {
        Map<String, String> prints = new TreeMap<>();
        try (ResultSet print = printing().executeQuery()) {
            while (print.next()) {
                prints.put(print.getString(1), print.getString(2));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return prints;
    }

    /** Planned once: it looks at every table and is asked after every attempt. */
    private PreparedStatement printing() throws SQLException {
        PreparedStatement known = printing;
        if (known == null) {
            String query = work(statement ->
                    tables(statement, false).stream().map(Ground::print).collect(Collectors.joining(" union all ")));
            known = connection().prepareStatement(query);
            printing = known;
        }
        return known;
    }

    /** Each row by where it stands and who wrote it last: nobody changes a row without that, and long texts need not be unpacked. */
    private static String print(String table) {
        return "select '%1$s', (select concat(count(*), '/', sum(hashtextextended(concat(t.xmin, t.ctid), 7)::numeric)) from %1$s t)"
                .formatted(table);
    }

    private static Set<String> tables(Statement statement, boolean all) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet found = statement.executeQuery("select nspname || '.' || relname from pg_class"
                + " join pg_namespace n on n.oid = relnamespace where relkind = 'r' and nspname in"
                + " ('camunda', 'gate', 'identity', 'dossier'" + (all ? ", 'ledger'" : "") + ")"
                + (all ? "" : " and relname not in (" + LOGS + ")"))) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
