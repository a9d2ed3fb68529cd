package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.majordecision.base.database.DatabaseSlice;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

/** Chains get into one log, the log into signed checkpoints, and personal data into neither (第三十三条). */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class},
        properties = "mde.ledger.sm3=true",
        webEnvironment = WebEnvironment.NONE)
class CheckpointsTest {

    private final Acts acts;
    private final JdbcClient jdbc;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    SigningKeys keys;

    @Autowired
    LedgerEntries entries;

    @Autowired
    Disclosures disclosures;

    @Autowired
    CheckpointsTest(ApplicationEventPublisher events, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.acts = new Acts(events, transactions);
        this.jdbc = jdbc;
    }

    @Test
    void a_checkpoint_is_signed_and_continues_the_one_before() {
        acts.note("2026-0001", "一");
        sequencer.checkpoint();
        Note first = Note.parse(checkpoints.newest().orElseThrow().note());
        acts.note("2026-0001", "二");
        acts.note("2026-0002", "三");
        sequencer.checkpoint();
        Checkpoints.Signed signed = checkpoints.newest().orElseThrow();
        Note second = Note.parse(signed.note());
        assertThat(second.signedBy(keys.current())).isTrue();
        assertThat(second.tree().size()).isEqualTo(first.tree().size() + 2);
        List<byte[]> proof = checkpoints.proof(
                ProofPlan.consistency(first.tree().size(), second.tree().size()),
                second.tree().size());
        assertThat(Proofs.consistent(TreeHash.SHA_256, first.tree(), second.tree(), proof))
                .isTrue();
        Note national = Note.parse(String.valueOf(signed.noteSm3()));
        assertThat(national.origin()).endsWith("/sm3");
        assertThat(national.signedBy(keys.current())).isTrue();
        Frontier again = Frontier.empty(TreeHash.SM3);
        checkpoints.bodies(national.tree().size()).forEach(again::addContent);
        assertThat(national.tree().root()).isEqualTo(again.root());
    }

    @Test
    void nothing_new_is_no_new_checkpoint() {
        acts.note("2026-0003", "一");
        sequencer.checkpoint();
        long size = checkpoints.newest().orElseThrow().size();
        sequencer.checkpoint();
        assertThat(checkpoints.newest().orElseThrow().size()).isEqualTo(size);
    }

    @Test
    void the_key_is_adopted_once_and_on_record() {
        sequencer.checkpoint();
        sequencer.checkpoint();
        assertThat(entries.of(Ledger.HOUSE))
                .filteredOn(entry -> entry.entry().contains("\"type\":\"SigningKeyAdopted\""))
                .singleElement()
                .extracting(LedgerEntry::entry)
                .asString()
                .contains(keys.current().id());
    }

    @Test
    void personal_data_can_be_erased_and_the_entry_stays() {
        acts.happen(new Acts.CitizenHeard("2026-0004", new Personal("王小明"), new Personal("我反对")));
        String entry = entries.of("2026-0004").get(0).entry();
        assertThat(entry).contains("\"commit\":{\"name\":").doesNotContain("王小明", "我反对");
        String commit = jdbc.sql("select commit from ledger.disclosure where name = 'words' and chain = '2026-0004'")
                .query(String.class)
                .single();
        assertThat(disclosures.value(commit)).contains("我反对");
        disclosures.erase(commit, "市政府办公室", "本人申请");
        assertThat(disclosures.value(commit)).isEmpty();
        assertThat(entries.of("2026-0004"))
                .hasSize(2)
                .first()
                .extracting(LedgerEntry::entry)
                .isEqualTo(entry);
        assertThatThrownBy(() -> disclosures.erase(commit, "市政府办公室", "本人申请"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_application_cannot_write_past_the_functions() {
        acts.note("2026-0005", "一");
        byte[] entry = "{\"decision\":\"2026-0005\",\"prev\":\"00\",\"seq\":2}".getBytes(StandardCharsets.UTF_8);
        byte[] leaf = TreeHash.SHA_256.hasher().leaf(entry);
        assertThatThrownBy(() ->
                        entries.appendLocked(new LedgerEntries.Next("2026-0005", 2, entry, leaf, new byte[32], null)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("没有衔接上一条记录");
        for (String forbidden : List.of(
                "delete from ledger.disclosure",
                "update ledger.head set seq = 0",
                "insert into ledger.checkpoint values (1, '', '', null, null, '')",
                "delete from ledger.global",
                "truncate ledger.log")) {
            assertThatThrownBy(() -> jdbc.sql(forbidden).update())
                    .as(forbidden)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void without_a_key_a_configured_server_does_not_start() {
        assertThatThrownBy(() -> new SigningKeys(new MockEnvironment(), Clock.systemUTC()))
                .isInstanceOf(SigningKeyUnavailable.class)
                .hasMessageContaining("必须配置留痕检查点的签名密钥");
    }

    @Test
    void a_note_that_was_touched_is_not_one() {
        String text = keys.sign(new Proofs.Tree(7, new byte[32])).text();
        assertThat(Note.parse(text).signedBy(keys.current())).isTrue();
        assertThat(Note.parse(text.replace("\n7\n", "\n8\n")).signedBy(keys.current()))
                .isFalse();
        assertThatThrownBy(() -> Note.parse(text.replace("\n7\n", "\n07\n")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
