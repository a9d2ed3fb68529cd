package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.database.SharedPostgres;
import cn.majordecision.base.ledger.LedgerVerification.Trust;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the second tree is kept, its roots are computed again like those of the first (GB/T 32905、第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class},
        properties = {"mde.ledger.sm3=true", "mde.ledger.origin=majordecision/second"},
        webEnvironment = WebEnvironment.NONE)
class SecondTreeTest {

    private static final int PLACES = 25;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Adoptions adoptions;

    @Autowired
    SigningKeys keys;

    @Autowired
    JdbcConnectionDetails app;

    @TempDir
    Path folder = Path.of("target");

    private final Acts acts;

    @Autowired
    SecondTreeTest(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.acts = new Acts(events, transactions);
    }

    /** What is falsified, by a superuser of the database who also has the key. */
    enum Kind {
        HEAD,
        LOG,
        LOGGED_ROOT,
        CHECKPOINT,
        SIGNED_CHECKPOINT,
        SIGNED_FOR_ANOTHER_LOG
    }

    @BeforeEach
    void tell() {
        if (checkpoints.newest().isEmpty()) {
            for (int round = 0; round < 5; round++) {
                for (int decision = 0; decision < 3; decision++) {
                    acts.note("2026-070" + decision, "第" + round + "次");
                }
                sequencer.checkpoint();
            }
        }
    }

    @Test
    @DisplayName("第二棵树（SM3）完好时核验通过，数据库和导出都一样")
    void an_untouched_second_tree_is_sound() throws Exception {
        try (Connection connection = superuser()) {
            assertThat(LedgerVerification.run(connection, Trust.NOTHING).findings())
                    .isEmpty();
            assertThat(LedgerVerification.run(exported(connection), Trust.NOTHING)
                            .findings())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("SM3 根被篡改，即使盗用签名密钥，核验数据库和导出都会发现")
    void a_false_second_root_is_found(Kind kind) throws Exception {
        Random random = new Random(kind.name().hashCode());
        try (Connection connection = superuser()) {
            for (int place = 0; place < PLACES; place++) {
                Tampering tampering = new Tampering(connection, random);
                tampering.sql("set local session_replication_role = replica");
                byte[] root = new byte[32];
                random.nextBytes(root);
                falsify(kind, tampering, root);
                assertThat(LedgerVerification.run(connection, Trust.NOTHING).findings())
                        .as("%s, place %d", kind, place)
                        .isNotEmpty()
                        .anyMatch(finding -> finding.toString().contains("SM3") || kind == Kind.HEAD);
                assertThat(LedgerVerification.run(exported(connection), Trust.NOTHING)
                                .sound())
                        .isFalse();
                connection.rollback();
            }
        }
    }

    private void falsify(Kind kind, Tampering tampering, byte[] root) throws Exception {
        long size = ((Number) tampering.any("select size from ledger.checkpoint")[0]).longValue();
        switch (kind) {
            case HEAD ->
                tampering.sql(
                        "update ledger.head set frontier_sm3 = ? || substr(frontier_sm3, 33) where chain = ?",
                        root,
                        tampering.any("select chain from ledger.head")[0]);
            case LOG -> tampering.sql("update ledger.log set frontier_sm3 = ? || substr(frontier_sm3, 33)", root);
            case LOGGED_ROOT -> {
                tampering.sql(
                        "update ledger.global set body = convert_to(regexp_replace(convert_from(body, 'UTF8'),"
                                + " '\"rootSm3\":\"[0-9a-f]*\"', '\"rootSm3\":\"' || ? || '\"'), 'UTF8') where idx = ?",
                        Hex.of(root),
                        tampering.any("select idx from ledger.global")[0]);
                tampering.relog(keys.origin(), keys.current());
            }
            case CHECKPOINT -> tampering.sql("update ledger.checkpoint set root_sm3 = ? where size = ?", root, size);
            case SIGNED_CHECKPOINT -> sign(tampering, keys.secondOrigin(), size, root);
            case SIGNED_FOR_ANOTHER_LOG ->
                sign(tampering, "another/sm3", size, (byte[])
                        tampering.rows("select root_sm3 from ledger.checkpoint where size = ?", size)
                                .get(0)[0]);
        }
    }

    private void sign(Tampering tampering, String origin, long size, byte[] root) throws Exception {
        Note forged = Note.signed(origin, new Proofs.Tree(size, root), keys.current());
        tampering.sql(
                "update ledger.checkpoint set root_sm3 = ?, note_sm3 = ? where size = ?", root, forged.text(), size);
    }

    @Test
    @DisplayName("见证人对两棵树都验证衔接后才保存；伪造的 SM3 检查点不予保存，已保存的与现存总账核对")
    void the_witness_checks_the_second_tree_too() throws Exception {
        Path export = folder.resolve("export");
        Path kept = folder.resolve("kept");
        WitnessFolder exporter = new WitnessFolder(export.toString(), checkpoints, adoptions);
        exporter.export();
        Witness witness = new Witness(new WitnessStore(kept, keys.current()));
        long size = witness.take(export.toString());
        assertThat(WitnessStore.sizes(WitnessStore.second(kept)))
                .containsExactlyElementsOf(WitnessStore.sizes(kept).toList());
        try (Connection connection = superuser()) {
            assertThat(LedgerVerification.run(connection, new Trust(null, kept)).findings())
                    .isEmpty();
        }
        acts.note("2026-0700", "又一次");
        sequencer.checkpoint();
        exporter.export();
        long next = checkpoints.newest().orElseThrow().size();
        Path file = export.resolve(WitnessFolder.name(next));
        String honest = Files.readString(file);
        Note forged = Note.signed(keys.secondOrigin(), new Proofs.Tree(next, new byte[32]), keys.current());
        Files.writeString(
                file,
                honest.replace(
                        String.valueOf(checkpoints.newest().orElseThrow().noteSm3())
                                .replace("\n", "\\n"),
                        forged.text().replace("\n", "\\n")));
        assertThat(Files.readString(file)).isNotEqualTo(honest);
        assertThatThrownBy(() -> witness.take(export.toString())).hasMessageContaining("不是已存检查点");
        assertThat(WitnessStore.sizes(kept)).last().isEqualTo(size);
        Files.writeString(file, honest);
        assertThat(witness.take(export.toString())).isEqualTo(next);
        Files.writeString(WitnessStore.file(WitnessStore.second(kept), next), forged.text());
        try (Connection connection = superuser()) {
            assertThat(LedgerVerification.run(connection, new Trust(null, kept)).findings())
                    .extracting(Finding::place)
                    .contains("见证的检查点 " + next + "（SM3）");
        }
    }

    private Path exported(Connection connection) throws Exception {
        Path file = folder.resolve("ledger.export");
        try (OutputStream out = Files.newOutputStream(file)) {
            new StoredTables(connection).export(out);
        }
        return file;
    }

    private Connection superuser() throws Exception {
        String url = app.getJdbcUrl();
        JdbcConnectionDetails details = SharedPostgres.superuser(url.substring(url.lastIndexOf('/') + 1));
        Connection connection = DriverManager.getConnection(url, details.getUsername(), details.getPassword());
        connection.setAutoCommit(false);
        return connection;
    }
}
