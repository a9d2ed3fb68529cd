package cn.majordecision.base.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** The certificate PKCS#12 wants around a key; nobody relies on it, so the key signs it itself. */
final class OwnCertificate {

    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");
    private static final Duration LIFE = Duration.ofDays(100L * 365);

    private OwnCertificate() {}

    static Certificate of(KeyPair pair, Instant from) throws GeneralSecurityException, IOException {
        AlgorithmIdentifier edwards = new AlgorithmIdentifier(ED25519);
        X500Name name = new X500Name("CN=Major Decision Engine ledger");
        V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(BigInteger.ONE));
        content.setSignature(edwards);
        content.setIssuer(name);
        content.setSubject(name);
        content.setStartDate(new Time(Date.from(from)));
        content.setEndDate(new Time(Date.from(from.plus(LIFE))));
        content.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        TBSCertificate unsigned = content.generateTBSCertificate();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(unsigned.getEncoded(ASN1Encoding.DER));
        DERSequence signed = new DERSequence(
                new org.bouncycastle.asn1.ASN1Encodable[] {unsigned, edwards, new DERBitString(signature.sign())});
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(signed.getEncoded(ASN1Encoding.DER)));
    }
}
