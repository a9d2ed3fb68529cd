package cn.majordecision.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Trust walks from a key given from outside along rotations both keys signed, and nowhere else. */
class KeyRotationTest {

    private static final String ORIGIN = "majordecision/ledger";

    private final SigningKey old = key();
    private final SigningKey young = key();

    @Test
    void trust_walks_from_the_pinned_old_key_to_the_new_one() {
        Evidence evidence = evidence(old, adopted(old, null), adopted(young, old));
        assertThat(evidence.findings()).isEmpty();
        assertThat(evidence.trusted()).containsOnlyKeys(old.id(), young.id());
    }

    @Test
    void a_foreign_key_is_not_trusted_whomever_it_names() {
        SigningKey foreign = key();
        SigningKeyAdopted honest = adopted(young, old);
        SigningKeyAdopted own = adopted(foreign, foreign);
        SigningKeyAdopted claimed = new SigningKeyAdopted(
                ORIGIN, own.keyId(), own.publicKey(), own.signature(), old.id(), own.previousSignature());
        Evidence evidence = evidence(old, adopted(old, null), honest, claimed, adopted(foreign, null));
        assertThat(evidence.trusted()).containsOnlyKeys(old.id(), young.id());
        assertThat(evidence.findings()).extracting(Finding::problem).contains("启用签名密钥的记录没有该密钥的有效签名");
    }

    @Test
    void sm2_signs_a_note_that_only_its_own_key_confirms() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", SigningKey.bouncyCastle());
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        KeyPair pair = generator.generateKeyPair();
        SigningKey national = new SigningKey(pair.getPublic(), pair.getPrivate());
        Note note = Note.signed(ORIGIN + "/sm3", new Proofs.Tree(3, new byte[32]), national);
        SigningKey published = KeyFile.readPublic(KeyFile.pem(pair.getPublic()));
        assertThat(Note.parse(note.text()).signedBy(published)).isTrue();
        assertThat(Note.parse(note.text().replace("\n3\n", "\n4\n")).signedBy(published))
                .isFalse();
        KeyPair other = generator.generateKeyPair();
        assertThat(note.signedBy(new SigningKey(other.getPublic(), null))).isFalse();
    }

    private static SigningKeyAdopted adopted(SigningKey key, @Nullable SigningKey previous) {
        return SigningKeyAdopted.of(ORIGIN, key, previous);
    }

    private static Evidence evidence(SigningKey pinned, SigningKeyAdopted... adoptions) {
        Evidence evidence = new Evidence((table, sink) -> {}, null, Optional.of(pinned), Optional.empty());
        ObjectMapper json = new ObjectMapper();
        for (SigningKeyAdopted adopted : adoptions) {
            evidence.tell(new Evidence.Told(Ledger.HOUSE, 1, "SigningKeyAdopted", json.valueToTree(adopted)));
        }
        new KeysCheck().look(evidence);
        return evidence;
    }

    private static SigningKey key() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPublic(), pair.getPrivate());
        } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
