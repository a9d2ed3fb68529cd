package cn.majordecision.base.ledger;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * From here on checkpoints are signed with this key; said by the key itself and, where it is still there, by the one before.
 *
 * @param origin name of the log
 * @param keyId id of the key
 * @param publicKey the key, Base64
 * @param signature over {@link #statement}, by the key itself
 * @param previousKeyId id of the key before, or null at the first use or when that key is lost
 * @param previousSignature over the same statement, by the key before, or null
 */
record SigningKeyAdopted(
        String origin,
        String keyId,
        String publicKey,
        String signature,
        @Nullable String previousKeyId,
        @Nullable String previousSignature)
        implements LedgerEvent {

    static SigningKeyAdopted of(String origin, SigningKey key, @Nullable SigningKey previous) {
        String encoded = Base64.getEncoder().encodeToString(key.publicKey().getEncoded());
        String before = previous == null ? null : previous.id();
        String statement = statement(origin, encoded, before);
        return new SigningKeyAdopted(
                origin,
                key.id(),
                encoded,
                Base64.getEncoder().encodeToString(key.sign(statement)),
                before,
                previous == null ? null : Base64.getEncoder().encodeToString(previous.sign(statement)));
    }

    static String statement(String origin, String publicKey, @Nullable String previousKeyId) {
        return origin + "\nadopts\n" + publicKey + "\nafter\n" + (previousKeyId == null ? "-" : previousKeyId) + "\n";
    }

    @Override
    public @Nullable String decision() {
        return null;
    }
}
