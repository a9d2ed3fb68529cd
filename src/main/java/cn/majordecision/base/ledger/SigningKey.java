package cn.majordecision.base.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs or, without its private half, checks checkpoints: Ed25519, or SM2 for the second tree.
 *
 * @param publicKey the half that everybody may know
 * @param privateKey the half that stays in its file
 */
record SigningKey(PublicKey publicKey, @Nullable PrivateKey privateKey) {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private boolean edwards() {
        return !"EC".equals(publicKey.getAlgorithm());
    }

    private Signature signature() throws GeneralSecurityException {
        return edwards() ? Signature.getInstance("Ed25519") : Signature.getInstance("SM3withSM2", BOUNCY_CASTLE);
    }

    static Provider bouncyCastle() {
        return BOUNCY_CASTLE;
    }

    byte[] sign(String text) {
        if (privateKey == null) {
            throw new IllegalStateException("a public key signs nothing");
        }
        try {
            Signature signature = signature();
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    boolean signed(String text, byte[] signed) {
        try {
            Signature signature = signature();
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The same for every log: the beginning of the hash of the public key. */
    String id() {
        return Sha256.of(publicKey.getEncoded()).substring(0, 16);
    }

    /** The four bytes by which C2SP notes name the key of a log. */
    byte[] hint(String origin) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes(origin.getBytes(StandardCharsets.UTF_8));
        named.write('\n');
        byte[] encoded = publicKey.getEncoded();
        if (edwards()) {
            named.write(1);
            named.write(encoded, encoded.length - 32, 32);
        } else {
            named.write(0xff);
            named.writeBytes("sm2".getBytes(StandardCharsets.US_ASCII));
            named.writeBytes(encoded);
        }
        return Arrays.copyOf(Sha256.digest().digest(named.toByteArray()), 4);
    }
}
