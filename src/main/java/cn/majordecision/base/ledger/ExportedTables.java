package cn.majordecision.base.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The ledger in an exported file, read in large pieces.
 *
 * @param file the file
 */
record ExportedTables(Path file) implements LedgerTable.Source {

    @Override
    public void read(LedgerTable table, LedgerTable.Sink sink) {
        try (Window window = new Window(Files.newInputStream(file))) {
            Row row = new Row();
            for (LedgerTable each : LedgerTable.values()) {
                if (window.need(1)[window.take(1)] != each.mark()) {
                    throw new IllegalArgumentException("不是留痕导出文件：" + file);
                }
                for (int length = window.length(); length > 0; length = window.length()) {
                    byte[] bytes = window.need(length);
                    int offset = window.take(length);
                    if (each == table) {
                        row.at(bytes, offset);
                        sink.row(row);
                    }
                }
                if (each == table) {
                    return;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A piece of the file in memory; rows are read where they lie. */
    private static final class Window implements AutoCloseable {

        private final InputStream in;
        private byte[] bytes = new byte[1 << 20];
        private int from;
        private int to;

        Window(InputStream in) {
            this.in = in;
        }

        /** Makes sure that so many bytes lie there. */
        byte[] need(int count) throws IOException {
            if (to - from < count) {
                byte[] target = count > bytes.length ? new byte[2 * count] : bytes;
                System.arraycopy(bytes, from, target, 0, to - from);
                bytes = target;
                to -= from;
                from = 0;
                to += in.readNBytes(bytes, to, bytes.length - to);
                if (to < count) {
                    throw new IllegalArgumentException("留痕导出文件不完整");
                }
            }
            return bytes;
        }

        int take(int count) {
            from += count;
            return from - count;
        }

        int length() throws IOException {
            return ByteBuffer.wrap(need(4)).getInt(take(4));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
