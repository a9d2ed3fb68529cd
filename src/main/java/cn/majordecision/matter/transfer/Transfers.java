package cn.majordecision.matter.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The transfers on record; one is added for a dossier, never changed (《档案法实施条例》第二十条). */
@Component
public class Transfers {

    private static final String ALL = """
            select decision, receiver, transferred_on, delivered_by, received_by, receipt_number, receipt, pieces, files, bytes,
                medium, digest, digest_of, note, recorded_by, recorded_at
            from transfer.handover\s""";

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The transfer of a dossier, once there was one. */
    public Optional<Transfer> of(String decision) {
        return jdbc.sql(ALL + "where decision = ?")
                .param(decision)
                .query(Transfers::transfer)
                .optional();
    }

    /** All of them. */
    public List<Transfer> all() {
        return jdbc.sql(ALL + "order by transferred_on, decision")
                .query(Transfers::transfer)
                .list();
    }

    private static Transfer transfer(ResultSet row, int number) throws SQLException {
        return new Transfer(
                row.getString("decision"),
                row.getString("receiver"),
                row.getObject("transferred_on", LocalDate.class),
                row.getString("delivered_by"),
                row.getString("received_by"),
                row.getString("receipt_number"),
                row.getString("receipt"),
                row.getInt("pieces"),
                row.getInt("files"),
                row.getLong("bytes"),
                Medium.valueOf(row.getString("medium")),
                row.getString("digest"),
                row.getString("digest_of"),
                row.getString("note"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }

    /** True when it is the receipt of a transfer of this decision. */
    boolean isReceipt(String sha256) {
        return jdbc.sql("select exists (select from transfer.handover where receipt = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    void add(Transfer transfer) {
        jdbc.sql("""
                        insert into transfer.handover (decision, receiver, transferred_on, delivered_by, received_by,
                            receipt_number, receipt, pieces, files, bytes, medium, digest, digest_of, note, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        transfer.decision(),
                        transfer.receiver(),
                        transfer.transferredOn(),
                        transfer.deliveredBy(),
                        transfer.receivedBy(),
                        transfer.receiptNumber(),
                        transfer.receipt(),
                        transfer.pieces(),
                        transfer.files(),
                        transfer.bytes(),
                        transfer.medium().name(),
                        transfer.digest(),
                        transfer.digestOf(),
                        transfer.note(),
                        transfer.recordedBy())
                .update();
    }
}
