package cn.majordecision.base.stamp;

import cn.majordecision.base.ledger.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;

/** Asks for a timestamp and looks at the answer before anybody relies on it (RFC 3161) (第三十三条). */
final class Token {

    private Token() {}

    /** The answer was no timestamp of what was asked, or of nobody we trust. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(@Nullable String why) {
            super(why);
        }
    }

    static TimeStampRequest request(String note) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, digest(note), new BigInteger(64, new SecureRandom()));
    }

    /** The same answer with every length written out, so that short programs can read it. */
    static byte[] definite(byte[] answer) throws IOException {
        return ASN1Primitive.fromByteArray(answer).getEncoded(ASN1Encoding.DL);
    }

    /** The time in the answer to a request of ours. */
    static Instant verified(byte[] answer, TimeStampRequest request, @Nullable X509CertificateHolder pin)
            throws Refused {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            return read(response, pin).at();
        } catch (TSPException | IOException malformed) {
            throw new Refused(malformed.getMessage());
        }
    }

    /** The time in an answer kept earlier, which must be about this note. */
    static Instant verified(byte[] answer, String note, @Nullable X509CertificateHolder pin) throws Refused {
        return read(answer, note, pin).at();
    }

    /** What a timestamp says: when, and whose certificate signed it. */
    record Read(Instant at, X509CertificateHolder signer) {}

    /** What an answer kept earlier says, which must be about this note. */
    static Read read(byte[] answer, String note, @Nullable X509CertificateHolder pin) throws Refused {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            Read read = read(response, pin);
            if (!MessageDigest.isEqual(
                    response.getTimeStampToken().getTimeStampInfo().getMessageImprintDigest(), digest(note))) {
                throw new Refused("时间戳不是该检查点的");
            }
            return read;
        } catch (TSPException | IOException malformed) {
            throw new Refused(malformed.getMessage());
        }
    }

    private static Read read(TimeStampResponse response, @Nullable X509CertificateHolder pin) throws Refused {
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new Refused("对方没有签发：" + response.getStatusString());
        }
        try {
            X509CertificateHolder signer = signer(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            if (pin != null
                    && !signer.equals(pin)
                    && !signer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(pin))) {
                throw new Refused("签发证书不是指定的证书，也不是由其签发");
            }
            Date time = token.getTimeStampInfo().getGenTime();
            return new Read(time.toInstant(), signer);
        } catch (TSPException | OperatorException | CertException unproven) {
            throw new Refused(unproven.getMessage());
        } catch (java.security.cert.CertificateException unreadable) {
            throw new Refused(unreadable.getMessage());
        }
    }

    private static X509CertificateHolder signer(TimeStampToken token) throws Refused {
        for (X509CertificateHolder each : token.getCertificates().getMatches(new Every())) {
            if (token.getSID().match(each)) {
                return each;
            }
        }
        throw new Refused("时间戳没有附签发证书");
    }

    /** Every certificate in the token. */
    private static final class Every implements Selector<X509CertificateHolder> {

        @Override
        public boolean match(X509CertificateHolder certificate) {
            return true;
        }

        @Override
        public Object clone() {
            return new Every();
        }
    }

    static byte[] digest(String note) {
        return Sha256.digest().digest(note.getBytes(StandardCharsets.UTF_8));
    }
}
