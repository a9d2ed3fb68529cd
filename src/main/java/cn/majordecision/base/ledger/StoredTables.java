package cn.majordecision.base.ledger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The ledger in the database, streamed by COPY, which is several times faster than a result set.
 *
 * @param connection to read by, within one transaction
 */
record StoredTables(Connection connection) implements LedgerTable.Source {

    private static final int HEADER = 19;

    @Override
    public void read(LedgerTable table, LedgerTable.Sink sink) {
        Row row = new Row();
        copy(table, (bytes, offset) -> {
            row.at(bytes, offset);
            sink.row(row);
        });
    }

    /** Takes the bytes of a row. */
    private interface Bytes {

        void row(byte[] bytes, int offset) throws IOException;
    }

    private void copy(LedgerTable table, Bytes rows) {
        try (Statement statement = connection.createStatement()) {
            // The rows lie nearly in this order; sorting the whole table would only cost memory.
            statement.execute("set local enable_sort = off");
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + table.query() + ") to stdout (format binary)");
            boolean first = true;
            byte @Nullable [] bytes = copy.readFromCopy();
            while (bytes != null) {
                int offset = first ? HEADER : 0;
                if (offset < bytes.length && ByteBuffer.wrap(bytes).getShort(offset) >= 0) {
                    rows.row(bytes, offset);
                }
                first = false;
                bytes = copy.readFromCopy();
            }
        } catch (SQLException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Writes every table into one file: its number, then each row with its length, then a zero. */
    void export(OutputStream file) {
        try (DataOutputStream out = new DataOutputStream(file)) {
            for (LedgerTable table : LedgerTable.values()) {
                out.writeByte(table.mark());
                copy(table, (bytes, offset) -> {
                    out.writeInt(bytes.length - offset);
                    out.write(bytes, offset, bytes.length - offset);
                });
                out.writeInt(0);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
