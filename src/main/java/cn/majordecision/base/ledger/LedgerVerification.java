package cn.majordecision.base.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Verifies the whole ledger, and what rests on it, in one snapshot (第三十三条). */
public final class LedgerVerification {

    private LedgerVerification() {}

    /**
     * What is trusted besides the database.
     *
     * @param key a public key file (PEM), or null to trust the keys the ledger itself names
     * @param witness folder of a witness, or null
     */
    public record Trust(@Nullable String key, @Nullable Path witness) {

        /** Nothing but the database. */
        public static final Trust NOTHING = new Trust(null, null);
    }

    /**
     * What a run found.
     *
     * @param entries entries read
     * @param bytes their bytes
     * @param findings broken places in the order found; empty when all is as it was recorded
     */
    public record Result(long entries, long bytes, List<Finding> findings) {

        /** True when nothing is broken. */
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /** Verifies what is in the database; any role that may read the ledger, the gate and the documents will do. */
    public static Result run(DataSource database, Trust trust) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return run(connection, trust);
            } finally {
                connection.rollback();
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Verifies what this connection sees. */
    public static Result run(Connection connection, Trust trust) {
        return run(new StoredTables(connection), connection, trust);
    }

    /** Verifies an exported file, as far as that goes without the tables around the ledger. */
    public static Result run(Path export, Trust trust) {
        return run(new ExportedTables(export), null, trust);
    }

    private static Result run(LedgerTable.Source source, @Nullable Connection connection, Trust trust) {
        Evidence evidence = new Evidence(
                source,
                connection,
                Optional.ofNullable(trust.key()).map(KeyFile::readPublic),
                Optional.ofNullable(trust.witness()));
        for (LedgerCheck check : SpringFactoriesLoader.loadFactories(LedgerCheck.class, null)) {
            evidence.begin(check.name());
            try {
                check.look(evidence);
            } catch (Exception unreadable) {
                evidence.found("无法完成检查", String.valueOf(unreadable.getMessage()));
            }
        }
        return new Result(evidence.entries(), evidence.bytes(), evidence.findings());
    }
}
