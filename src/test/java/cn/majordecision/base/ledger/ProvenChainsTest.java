package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.base.database.DatabaseSlice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** What the interface answers about a chain convinces a client that has nothing of ours but the public key. */
@SpringBootTest(
        classes = {DatabaseSlice.class, LedgerSlice.class},
        webEnvironment = WebEnvironment.NONE)
class ProvenChainsTest {

    private final Acts acts;

    @Autowired
    Sequencer sequencer;

    @Autowired
    SigningKeys keys;

    @Autowired
    ProvenChains chains;

    @Autowired
    ProvenChainsTest(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.acts = new Acts(events, transactions);
    }

    @Test
    void a_client_that_knows_only_the_public_key_is_convinced() throws Exception {
        for (int time = 0; time < 7; time++) {
            acts.note("2026-0001", "第" + time + "次");
            acts.note("2026-000" + (2 + time), "别的");
        }
        sequencer.checkpoint();
        JsonNode told = new ObjectMapper().valueToTree(chains.of("2026-0001"));
        JsonNode covered = told.path("covered");
        String[] note = signed(covered.path("checkpoint").asText());
        byte[] body = covered.path("body").asText().getBytes(StandardCharsets.UTF_8);
        byte[] logRoot = climb(
                hash(0, body), covered.path("index").asLong(), Long.parseLong(note[1]), covered.path("inclusion"));
        assertThat(Base64.getEncoder().encodeToString(logRoot)).isEqualTo(note[2]);
        JsonNode logged = new ObjectMapper().readTree(body);
        assertThat(logged.path("decision").asText()).isEqualTo("2026-0001");
        assertThat(logged.path("size").asLong())
                .isEqualTo(7)
                .isEqualTo(told.path("size").asLong());
        for (int index = 0; index < 7; index++) {
            byte[] entry = told.at("/entries/" + index + "/entry").asText().getBytes(StandardCharsets.UTF_8);
            byte[] root = climb(hash(0, entry), index, 7, told.path("inclusion").get(index));
            assertThat(HexFormat.of().formatHex(root))
                    .isEqualTo(logged.path("root").asText());
            entry[20] ^= 1;
            assertThat(climb(hash(0, entry), index, 7, told.path("inclusion").get(index)))
                    .isNotEqualTo(root);
        }
    }

    @Test
    void without_a_checkpoint_nothing_is_covered() {
        acts.note("2026-0099", "一");
        assertThat(chains.of("2026-0099").covered()).isNull();
        assertThat(chains.of("2026-0098").entries()).isEmpty();
    }

    /** The lines of a note whose signature holds. */
    private String[] signed(String note) throws Exception {
        int end = note.indexOf("\n\n") + 1;
        String[] line = note.substring(end + 1).strip().split(" ", -1);
        byte[] signature = Base64.getDecoder().decode(line[2]);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(keys.current().publicKey());
        check.update(note.substring(0, end).getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Arrays.copyOfRange(signature, 4, signature.length)))
                .isTrue();
        return note.split("\n", -1);
    }

    /** The root, straight from the definition in RFC 6962, 2.1.1: the last hash of the path is the other half of the whole tree. */
    private static byte[] climb(byte[] leaf, long index, long size, JsonNode path) throws Exception {
        return climb(leaf, index, size, hashes(path));
    }

    private static List<byte[]> hashes(JsonNode path) {
        List<byte[]> hashes = new ArrayList<>();
        path.forEach(each -> hashes.add(HexFormat.of().parseHex(each.asText())));
        return hashes;
    }

    private static byte[] climb(byte[] leaf, long index, long size, List<byte[]> path) throws Exception {
        if (size == 1) {
            assertThat(path).isEmpty();
            return leaf;
        }
        long left = 1;
        while (left * 2 < size) {
            left *= 2;
        }
        byte[] other = path.get(path.size() - 1);
        List<byte[]> rest = path.subList(0, path.size() - 1);
        return index < left
                ? hash(1, climb(leaf, index, left, rest), other)
                : hash(1, other, climb(leaf, index - left, size - left, rest));
    }

    private static byte[] hash(int kind, byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
