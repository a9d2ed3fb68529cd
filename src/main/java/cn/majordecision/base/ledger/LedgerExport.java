package cn.majordecision.base.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes the whole ledger, in one snapshot, into a file that can be verified without the database. */
final class LedgerExport {

    private static final int BUFFER = 1 << 20;

    private LedgerExport() {}

    static void write(DataSource database, Path file) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                new StoredTables(connection).export(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            } finally {
                connection.rollback();
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
