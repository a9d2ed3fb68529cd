package cn.majordecision.base.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * An authority of our own for demonstration and tests, with a key that lives as long as the program; who runs the program runs the
 * authority, so its timestamps prove nothing, and its certificate says so. Carries out no article.
 */
final class LocalAuthority implements Authority {

    static final String NAME = "本地演示时间戳（不具有证据效力）";

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.240466207166371203346273246373184011731");
    private static final Duration LIFE = Duration.ofDays(3650);

    private final KeyPair pair;
    private final X509Certificate certificate;
    private final Clock clock;

    LocalAuthority(Clock clock) {
        this.clock = clock;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = generator.generateKeyPair();
            this.certificate = certificate();
        } catch (GeneralSecurityException | OperatorException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate certificate() throws GeneralSecurityException, OperatorException, IOException {
        X500Name name = new X500Name("CN=" + NAME);
        Date from = Date.from(clock.instant().minus(LIFE));
        Date until = Date.from(clock.instant().plus(LIFE));
        JcaX509v3CertificateBuilder content =
                new JcaX509v3CertificateBuilder(name, serial(), from, until, name, pair.getPublic());
        content.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        X509CertificateHolder signed = content.build(new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate()));
        return new JcaX509CertificateConverter().getCertificate(signed);
    }

    X509Certificate own() {
        return certificate;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] answer(byte[] request) throws IOException {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNATURE, pair.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), serial(), Date.from(clock.instant()))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorException | TSPException refused) {
            throw new IOException(refused);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(63, new SecureRandom()).add(BigInteger.ONE);
    }
}
