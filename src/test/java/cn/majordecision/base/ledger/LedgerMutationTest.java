package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.database.DatabaseSlice;
import cn.majordecision.base.database.SharedPostgres;
import cn.majordecision.base.ledger.LedgerVerification.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Every kind of tampering by a superuser, at 25 random places each, is found, alone or with a witness's copy (第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class},
        // A database of its own: others sign checkpoints too.
        properties = "mde.ledger.origin=majordecision/mutations",
        webEnvironment = WebEnvironment.NONE)
class LedgerMutationTest {

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
    Disclosures disclosures;

    @Autowired
    Verifications verifications;

    @Autowired
    LedgerEntries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    JdbcConnectionDetails app;

    private final Acts acts;
    private final Path witness;

    @Autowired
    LedgerMutationTest(ApplicationEventPublisher events, PlatformTransactionManager transactions) throws IOException {
        this.acts = new Acts(events, transactions);
        this.witness = Files.createTempDirectory(Path.of("target"), "witness");
    }

    /** What is done, and whether the database alone shows it. */
    enum Kind {
        EDIT(true),
        EDIT_AND_REHASH(true),
        EDIT_AND_RECHAIN_WITH_NEW_HEAD(true),
        DELETE_IN_THE_MIDDLE(true),
        TRUNCATE_TAIL(true),
        TRUNCATE_TAIL_WITH_NEW_HEAD(true),
        INSERT_AND_RECHAIN(true),
        SWAP_TWO(true),
        REPLACE_DOCUMENT(true),
        ALTER_DISCLOSURE(true),
        DROP_DISCLOSURE(true),
        CHANGE_HEAD(true),
        EDIT_LOG(true),
        REMOVE_NEWEST_CHECKPOINT(true),
        FORGE_SIGNATURE(true),
        FORGE_AGENDA_ITEM(true),
        REMOVE_OLDER_CHECKPOINT(false),
        CUT_LOG(false),
        RESTORE_BACKUP(false),
        REWRITE_ALL_WITH_NEW_KEY(false),
        REWRITE_ALL_WITH_STOLEN_KEY(false);

        private final boolean foundAlone;

        Kind(boolean foundAlone) {
            this.foundAlone = foundAlone;
        }
    }

    /** Named like the product's event, so that the documents it names are looked for. */
    record StepCompleted(String decision, List<String> documents) implements LedgerEvent {}

    @BeforeEach
    void tell() throws Exception {
        if (!jdbc.sql("select exists (select from ledger.checkpoint)")
                .query(Boolean.class)
                .single()) {
            for (int round = 0; round < 6; round++) {
                for (int decision = 1; decision <= 4; decision++) {
                    String number = "2026-%04d".formatted(decision);
                    acts.note(number, "第" + round + "次");
                    acts.happen(new Acts.CitizenHeard(number, new Personal("张" + round), new Personal("意见" + round)));
                    acts.happen(new StepCompleted(number, List.of(document(number + "/" + round))));
                }
                sequencer.checkpoint();
            }
        }
        takeAway();
    }

    private String document(String content) throws SQLException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sha256 = Hex.of(Sha256.digest().digest(bytes));
        jdbc.sql("insert into document.content values (?, ?, 'text/plain')")
                .params(sha256, bytes.length)
                .update();
        jdbc.sql("insert into document.chunk values (?, 0, ?)")
                .params(sha256, bytes)
                .update();
        return sha256;
    }

    private void takeAway() throws IOException {
        WitnessStore store = new WitnessStore(witness, keys.current());
        long last = store.last().map(note -> note.tree().size()).orElse(0L);
        for (Checkpoints.Signed signed : checkpoints.since(last).toList()) {
            store.accept(signed.note(), checkpoints.proof(ProofPlan.consistency(last, signed.size()), signed.size()));
            last = signed.size();
        }
    }

    private Connection superuser() throws SQLException {
        String url = app.getJdbcUrl();
        JdbcConnectionDetails details = SharedPostgres.superuser(url.substring(url.lastIndexOf('/') + 1));
        return DriverManager.getConnection(url, details.getUsername(), details.getPassword());
    }

    @ParameterizedTest
    @EnumSource
    void tampering_is_found(Kind kind) throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (Connection connection = superuser()) {
            connection.setAutoCommit(false);
            for (int place = 0; place < PLACES; place++) {
                Tampering tampering = new Tampering(connection, random);
                tampering.sql("set local session_replication_role = replica");
                tamper(kind, tampering);
                String where =
                        "%s, place %d, seed %d".formatted(kind, place, seed).toLowerCase(Locale.ROOT);
                assertThat(LedgerVerification.run(connection, Trust.NOTHING).sound())
                        .as("alone: " + where)
                        .isEqualTo(!kind.foundAlone);
                if (!kind.foundAlone) {
                    assertThat(LedgerVerification.run(connection, new Trust(null, witness))
                                    .sound())
                            .as("with the witness: " + where)
                            .isFalse();
                }
                connection.rollback();
            }
        }
    }

    private void tamper(Kind kind, Tampering tampering) throws Exception {
        switch (kind) {
            case EDIT -> tampering.edit(false);
            case EDIT_AND_REHASH -> tampering.edit(true);
            case EDIT_AND_RECHAIN_WITH_NEW_HEAD -> tampering.rechain(tampering.edit(true));
            case REPLACE_DOCUMENT ->
                tampering.sql(
                        "update document.chunk set bytes = 'x'::bytea || bytes where sha256 = ?",
                        tampering.any("select sha256 from document.chunk")[0]);
            case ALTER_DISCLOSURE ->
                tampering.sql(
                        "update ledger.disclosure set value = value || '!' where commit = ?",
                        tampering.any("select commit from ledger.disclosure")[0]);
            case DROP_DISCLOSURE ->
                tampering.sql(
                        "delete from ledger.disclosure where commit = ?",
                        tampering.any("select commit from ledger.disclosure")[0]);
            case EDIT_LOG ->
                tampering.sql(
                        "update ledger.global set body = convert_to(replace(convert_from(body, 'UTF8'), '\"at\":\"2', '\"at\":\"1'), 'UTF8')"
                                + " where idx = ?",
                        tampering.any("select idx from ledger.global")[0]);
            case REMOVE_NEWEST_CHECKPOINT ->
                tampering.sql("delete from ledger.checkpoint where size > ?", tampering.olderCheckpoint());
            case FORGE_SIGNATURE -> tampering.relog(keys.origin(), newKey());
            case FORGE_AGENDA_ITEM ->
                tampering.sql(
                        "insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting)"
                                + " values (?, 1, 'EXECUTIVE', '2026-01-01', '会议')",
                        tampering.any("select chain from ledger.head")[0]);
            case REMOVE_OLDER_CHECKPOINT ->
                tampering.sql("delete from ledger.checkpoint where size = ?", tampering.olderCheckpoint());
            case RESTORE_BACKUP -> tampering.restore(tampering.olderCheckpoint());
            default -> tamperWithRows(kind, tampering);
        }
    }

    private void tamperWithRows(Kind kind, Tampering tampering) throws Exception {
        Object[] place = tampering.any(
                "select chain, seq from ledger.entry e where seq > 1 and seq < (select seq from ledger.head h where h.chain = e.chain)");
        String chain = String.valueOf(place[0]);
        switch (kind) {
            case DELETE_IN_THE_MIDDLE ->
                tampering.sql("delete from ledger.entry where chain = ? and seq = ?", place[0], place[1]);
            case TRUNCATE_TAIL, TRUNCATE_TAIL_WITH_NEW_HEAD ->
                tampering.sql("delete from ledger.entry where chain = ? and seq > ?", place[0], place[1]);
            case INSERT_AND_RECHAIN ->
                tampering.sql(
                        "insert into ledger.entry select chain, -seq, entry, leaf from ledger.entry where chain = ? and seq = ?",
                        place[0],
                        place[1]);
            case SWAP_TWO ->
                tampering.sql(
                        "update ledger.entry a set entry = b.entry, leaf = b.leaf from ledger.entry b where a.chain = ?"
                                + " and b.chain = a.chain and (a.seq, b.seq) in ((?, ? - 1), (? - 1, ?))",
                        place[0],
                        place[1],
                        place[1],
                        place[1],
                        place[1]);
            case CHANGE_HEAD -> tampering.sql("update ledger.head set seq = seq + 1 where chain = ?", place[0]);
            case CUT_LOG -> {
                long size = tampering.olderCheckpoint();
                tampering.sql("delete from ledger.checkpoint where size > ?", size);
                tampering.sql("delete from ledger.global where idx >= ?", size);
                tampering.shortenLog(size);
            }
            default -> {
                SigningKey key = kind == Kind.REWRITE_ALL_WITH_NEW_KEY ? newKey() : keys.current();
                if (kind == Kind.REWRITE_ALL_WITH_NEW_KEY) {
                    tampering.replaceKey(keys.origin(), key);
                }
                tampering.rechain(tampering.edit(true));
                tampering.relog(keys.origin(), key);
            }
        }
        if (kind == Kind.TRUNCATE_TAIL_WITH_NEW_HEAD || kind == Kind.INSERT_AND_RECHAIN) {
            tampering.rechain(chain);
        }
    }

    private static SigningKey newKey() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new SigningKey(pair.getPublic(), pair.getPrivate());
    }

    @Test
    void a_key_given_from_outside_shows_a_forged_log() throws Exception {
        try (Connection connection = superuser()) {
            connection.setAutoCommit(false);
            Tampering tampering = new Tampering(connection, new Random());
            tampering.sql("set local session_replication_role = replica");
            Trust trust = new Trust(KeyFile.pem(keys.current().publicKey()), null);
            assertThat(LedgerVerification.run(connection, trust).findings()).isEmpty();
            tamperWithRows(Kind.REWRITE_ALL_WITH_NEW_KEY, tampering);
            assertThat(LedgerVerification.run(connection, trust).findings())
                    .extracting(Finding::problem)
                    .contains("没有可信密钥的有效签名");
            connection.rollback();
        }
    }

    @Test
    void lawful_erasures_are_accepted() throws Exception {
        List<String> commits = jdbc.sql("select commit from ledger.disclosure order by commit limit " + PLACES)
                .query(String.class)
                .list();
        assertThat(commits).hasSize(PLACES);
        for (String commit : commits) {
            disclosures.erase(commit, "市政府办公室", "本人申请");
            assertThat(LedgerVerification.run(database, new Trust(null, witness))
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void an_untouched_ledger_is_sound(@TempDir Path folder) throws Exception {
        LedgerVerification.Result result = LedgerVerification.run(database, new Trust(null, witness));
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isGreaterThanOrEqualTo(6 * 4 * 3);
        Path export = folder.resolve("ledger.export");
        LedgerExport.write(database, export);
        LedgerVerification.Result exported = LedgerVerification.run(export, new Trust(null, witness));
        assertThat(exported.findings()).isEmpty();
        assertThat(exported.entries()).isEqualTo(result.entries());
    }

    @Test
    void a_run_is_itself_on_record() {
        verifications.verify();
        assertThat(verifications.newest().get(0).sound()).isTrue();
        assertThat(entries.of(Ledger.HOUSE))
                .last()
                .extracting(LedgerEntry::entry)
                .asString()
                .contains("\"type\":\"LedgerVerified\"");
    }

    @Test
    void a_witness_keeps_only_what_continues(@TempDir Path exported, @TempDir Path kept) throws Exception {
        new WitnessFolder(exported.toString(), checkpoints, adoptions).export();
        Witness honest = new Witness(new WitnessStore(kept, keys.current()));
        long size = honest.take(exported.toString());
        assertThat(size).isEqualTo(checkpoints.newest().orElseThrow().size());
        assertThat(honest.take(exported.toString())).isEqualTo(size);
        Note other = keys.sign(new Proofs.Tree(size, new byte[32]));
        WitnessStore store = new WitnessStore(kept, keys.current());
        assertThatThrownBy(() -> store.accept(other.text(), List.of())).hasMessageContaining("不是已存检查点");
        Note foreign = Note.signed(keys.origin(), new Proofs.Tree(size, new byte[32]), newKey());
        assertThatThrownBy(() -> store.accept(foreign.text(), List.of())).hasMessageContaining("没有所给密钥的有效签名");
    }
}
