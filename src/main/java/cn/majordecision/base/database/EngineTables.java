package cn.majordecision.base.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the scripts in its own jar, so that the engine itself never needs the right to. */
@Component
class EngineTables implements JavaMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> SCRIPTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("create schema camunda");
            statement.execute("set local search_path to camunda");
            for (String script : SCRIPTS) {
                statement.execute(read(FOLDER + script + ".sql"));
            }
        }
    }

    private static String read(String script) throws IOException {
        return new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
    }
}
