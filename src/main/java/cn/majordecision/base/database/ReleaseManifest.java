package cn.majordecision.base.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Tells the database which models, tables and forms this release consists of, as the build listed them; the database lets
 * nothing else be deployed. Runs again whenever the list has changed; what earlier releases brought stays listed, because
 * decisions begun under them still run.
 */
@Component
class ReleaseManifest implements JavaMigration {

    private static final String LIST = "META-INF/release-manifest.sha256";

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "release manifest";
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (PreparedStatement insert = context.getConnection()
                .prepareStatement("insert into gate.release_manifest (sha256, resource) values (?, ?)"
                        + " on conflict (resource, sha256) do nothing")) {
            for (String line : lines()) {
                String[] parts = line.split(" {2}", 2);
                insert.setString(1, parts[0]);
                insert.setString(2, parts[1]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource(LIST)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException missing) {
            throw new IllegalStateException("the build left no " + LIST, missing);
        }
    }
}
