package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.database.SharedPostgres;
import cn.majordecision.base.ledger.LedgerVerification.Trust;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The signing key of a ledger in use is replaced: on record, by both keys, and for good (第三十三条). */
class RunningRotationTest {

    private final String database = SharedPostgres.newDatabase();

    @TempDir
    Path folder = Path.of("target");

    @Test
    @DisplayName("第三十三条：轮换签名密钥后，旧检查点凭旧密钥、新检查点凭新密钥有效，旧密钥不得再签")
    void a_key_is_replaced_in_a_running_ledger() throws Exception {
        SigningKey old = sign("old", "", "一");
        Witness witness = new Witness(new WitnessStore(folder.resolve("kept"), old));
        assertThat(witness.take(exported())).isPositive();
        SigningKey young = sign("new", "old", "二");
        try (ConfigurableApplicationContext node = node("new", "old")) {
            List<Note> notes = node.getBean(Checkpoints.class)
                    .since(0)
                    .map(signed -> Note.parse(signed.note()))
                    .toList();
            assertThat(notes).hasSize(2);
            assertThat(notes.get(0).signedBy(old)).isTrue();
            assertThat(notes.get(0).signedBy(young)).isFalse();
            assertThat(notes.get(1).signedBy(young)).isTrue();
            assertThat(notes.get(1).signedBy(old)).isFalse();
            assertThat(node.getBean(Adoptions.class).all())
                    .extracting(adopted -> adopted.path("keyId").asText())
                    .containsExactly(old.id(), young.id());
            assertThat(witness.take(exported())).isEqualTo(notes.get(1).tree().size());
            Trust trust = new Trust(KeyFile.pem(old.publicKey()), folder.resolve("kept"));
            assertThat(LedgerVerification.run(node.getBean(DataSource.class), trust)
                            .findings())
                    .isEmpty();
        }
        theOldKeySignsNothingMore(old, young, witness);
    }

    private void theOldKeySignsNothingMore(SigningKey old, SigningKey young, Witness witness) throws Exception {
        try (ConfigurableApplicationContext node = node("old", "")) {
            acts(node).note("2026-0800", "三");
            assertThatThrownBy(() -> node.getBean(Sequencer.class).checkpoint()).hasMessageContaining("已被后来启用的密钥取代");
            Note last = Note.parse(
                    node.getBean(Checkpoints.class).newest().orElseThrow().note());
            Note forged = Note.signed(last.origin(), last.tree(), old);
            List<com.fasterxml.jackson.databind.JsonNode> adoptions =
                    node.getBean(Adoptions.class).all();
            assertThatThrownBy(() -> witness.store().following(adoptions).accept(forged.text(), List.of()))
                    .hasMessageContaining("已停用的密钥");
            assertThatThrownBy(() -> witness.store().accept(last.text(), List.of()))
                    .hasMessageContaining("没有所给密钥的有效签名");
            try (Connection connection = superuser()) {
                connection.setAutoCommit(false);
                Tampering tampering = new Tampering(connection, new Random());
                tampering.sql("set local session_replication_role = replica");
                tampering.sql(
                        "update ledger.checkpoint set note = ?, key_id = ? where size = ?",
                        forged.text(),
                        old.id(),
                        last.tree().size());
                assertThat(LedgerVerification.run(connection, Trust.NOTHING).findings())
                        .extracting(Finding::problem)
                        .containsExactly("由已停用的密钥签署");
                connection.rollback();
            }
        }
        assertThat(young.id()).isNotEqualTo(old.id());
    }

    /** One run of a node with that key: something happens and is signed for. */
    private SigningKey sign(String key, String previous, String what) {
        try (ConfigurableApplicationContext node = node(key, previous)) {
            acts(node).note("2026-0800", what);
            node.getBean(Sequencer.class).checkpoint();
            node.getBean(WitnessFolder.class).export();
            return node.getBean(SigningKeys.class).current();
        }
    }

    private String exported() {
        return folder.resolve("export").toString();
    }

    private static Acts acts(ConfigurableApplicationContext node) {
        return new Acts(node, node.getBean(PlatformTransactionManager.class));
    }

    private ConfigurableApplicationContext node(String key, String previous) {
        return new SpringApplicationBuilder(DatabaseSlice.class, LedgerSlice.class)
                .web(WebApplicationType.NONE)
                .initializers(started -> connect((GenericApplicationContext) started))
                .run(
                        "--mde.ledger.key.create=true",
                        "--mde.ledger.key.store=" + folder.resolve(key + ".p12"),
                        "--mde.ledger.key.password=secret",
                        "--mde.ledger.key.previous-store="
                                + (previous.isEmpty() ? "" : folder.resolve(previous + ".p12")),
                        "--mde.ledger.key.previous-password=secret",
                        "--mde.ledger.witness-folder=" + exported());
    }

    private void connect(GenericApplicationContext context) {
        context.registerBean(JdbcConnectionDetails.class, () -> SharedPostgres.app(database));
        context.registerBean(FlywayConnectionDetails.class, () -> SharedPostgres.owner(database));
        context.registerBean(java.time.Clock.class, java.time.Clock::systemUTC);
    }

    private Connection superuser() throws Exception {
        JdbcConnectionDetails details = SharedPostgres.superuser(database);
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }
}
