package cn.majordecision.base.stamp;

import cn.majordecision.base.ledger.Unproven;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.jspecify.annotations.Nullable;

/** Checks the timestamp of a checkpoint without the system it comes from (第三十三条). */
public final class OfflineTimestamp {

    private static final int PEM_LINE = 64;

    private OfflineTimestamp() {}

    /**
     * What a timestamp proves.
     *
     * @param at when the authority saw the checkpoint
     * @param by whose certificate signed, as the certificate says
     * @param pinned true where that certificate is the one given from outside or was issued by it; otherwise anybody may have made it
     * @param demonstration true for the authority of the demonstration, which proves nothing
     */
    public record Given(Instant at, String by, boolean pinned, boolean demonstration) {}

    /** Verifies it, with the certificate (PEM) from outside where there is one; throws {@link Unproven}. */
    public static Given of(byte[] response, String note, @Nullable String certificate) {
        X509CertificateHolder pin = certificate == null
                ? null
                : certificate(certificate).orElseThrow(() -> new IllegalArgumentException("no certificate"));
        try {
            Token.Read read = Token.read(response, note, pin);
            String by = read.signer().getSubject().toString();
            return new Given(read.at(), by, pin != null, by.contains(LocalAuthority.NAME));
        } catch (Token.Refused refused) {
            throw new Unproven("时间戳", String.valueOf(refused.getMessage()));
        }
    }

    /** True for the name of the demonstration's own authority. */
    public static boolean demonstration(@Nullable String authority) {
        return LocalAuthority.NAME.equals(authority);
    }

    /** The certificate (PEM) of the demonstration's authority if it signed this; that of a true one is had from the authority itself. */
    public static Optional<String> demonstrationCertificate(Stamped stamped) {
        try {
            X509CertificateHolder signer =
                    Token.read(stamped.response(), stamped.note(), null).signer();
            return signer.getSubject().toString().contains(LocalAuthority.NAME)
                    ? Optional.of("-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(signer.getEncoded())
                            + "\n-----END CERTIFICATE-----\n")
                    : Optional.empty();
        } catch (Token.Refused | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The first certificate of a PEM file. */
    static Optional<X509CertificateHolder> certificate(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            return parser.readObject() instanceof X509CertificateHolder holder ? Optional.of(holder) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }
}
