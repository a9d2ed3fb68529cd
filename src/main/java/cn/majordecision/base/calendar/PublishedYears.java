package cn.majordecision.base.calendar;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings the years known when the product was built ({@code calendar/*.json}) into the database; runs again whenever the files
 * change, and leaves alone what an administrator imported.
 */
@Component
class PublishedYears implements JavaMigration {

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "published calendar years";
    }

    @Override
    public Integer getChecksum() {
        CRC32 crc = new CRC32();
        try {
            for (Resource file : files()) {
                crc.update(file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws IOException {
        JdbcClient client = client(context.getConnection());
        for (Resource file : files()) {
            Years years = json.readerFor(Years.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(file.getContentAsByteArray());
            new TreeMap<>(years.years()).forEach((year, plan) -> add(client, year, plan));
        }
    }

    private static void add(JdbcClient client, int year, CalendarYear plan) {
        CalendarRule.check(year, plan);
        if (!CalendarYears.known(client, year)) {
            CalendarYears.write(client, year, plan);
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static List<Resource> files() throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json"));
    }

    /** One file: arrangements by year. */
    record Years(Map<Integer, CalendarYear> years) {}
}
