package cn.majordecision.base.stamp;

import cn.majordecision.base.ledger.Unproven;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.tsp.ArchiveTimeStamp;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.bouncycastle.tsp.ers.ERSException;
import org.jspecify.annotations.Nullable;

/** Checks an evidence record (RFC 4998) without the system it comes from, timestamp by timestamp from the first on (第三十三条). */
public final class OfflineEvidence {

    private static final String PLACE = "证据记录";

    private OfflineEvidence() {}

    /**
     * A timestamp of the record.
     *
     * @param at when
     * @param by whose certificate signed, as the certificate says
     * @param function the hash function the content was hashed with
     * @param until when the certificate ends
     * @param demonstration true for the authority of the demonstration, which proves nothing
     */
    public record Step(Instant at, String by, String function, Instant until, boolean demonstration) {}

    /**
     * Verifies that each timestamp held for this content when the next took over, and the newest holds at that time; the newest
     * against the certificate (PEM) from outside where there is one. Oldest first; throws {@link Unproven}.
     */
    public static List<Step> of(byte[] record, Content content, Instant now, @Nullable String certificate) {
        try {
            List<ASN1Sequence> prefixes = prefixes(ASN1Sequence.getInstance(record));
            List<Step> steps = new ArrayList<>();
            for (int at = 0; at < prefixes.size(); at++) {
                Instant next =
                        at + 1 < prefixes.size() ? token(prefixes.get(at + 1)).at() : now;
                steps.add(step(prefixes.get(at), content, next));
            }
            pinned(prefixes.get(prefixes.size() - 1), certificate);
            return steps;
        } catch (TSPException
                | ERSException
                | OperatorException
                | CMSException
                | CertException
                | CertificateException
                | IOException
                | IllegalArgumentException
                | ClassCastException
                | IndexOutOfBoundsException broken) {
            throw new Unproven(PLACE, String.valueOf(broken.getMessage()));
        }
    }

    /** The record as it was after each of its timestamps. */
    private static List<ASN1Sequence> prefixes(ASN1Sequence record) {
        ASN1Encodable[] parts = record.toArray();
        ASN1Sequence chains = ASN1Sequence.getInstance(parts[parts.length - 1]);
        List<ASN1Sequence> prefixes = new ArrayList<>();
        List<ASN1Encodable> before = new ArrayList<>();
        for (ASN1Encodable chain : chains) {
            List<ASN1Encodable> stamps = new ArrayList<>();
            for (ASN1Encodable stamp : ASN1Sequence.getInstance(chain)) {
                stamps.add(stamp);
                List<ASN1Encodable> sequence = new ArrayList<>(before);
                sequence.add(new DERSequence(stamps.toArray(ASN1Encodable[]::new)));
                ASN1Encodable[] prefix = Arrays.copyOf(parts, parts.length);
                prefix[parts.length - 1] = new DERSequence(sequence.toArray(ASN1Encodable[]::new));
                prefixes.add(new DERSequence(prefix));
            }
            before.add(chain);
        }
        return prefixes;
    }

    private record Newest(ArchiveTimeStamp stamp, Instant at) {}

    private static Newest token(ASN1Sequence prefix) throws TSPException, IOException, CMSException {
        ASN1Sequence chains = ASN1Sequence.getInstance(prefix.getObjectAt(prefix.size() - 1));
        ASN1Sequence chain = ASN1Sequence.getInstance(chains.getObjectAt(chains.size() - 1));
        ArchiveTimeStamp stamp = ArchiveTimeStamp.getInstance(chain.getObjectAt(chain.size() - 1));
        Date at = new TimeStampToken(stamp.getTimeStamp()).getTimeStampInfo().getGenTime();
        return new Newest(stamp, at.toInstant());
    }

    private static Step step(ASN1Sequence prefix, Content content, Instant next)
            throws TSPException, ERSException, OperatorException, CertificateException, CMSException, IOException {
        ERSEvidenceRecord record = new ERSEvidenceRecord(prefix.getEncoded(), EvidenceRecord.hashes());
        X509CertificateHolder signer = record.getSigningCertificate();
        record.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        record.validatePresent(new ContentHash(content), Date.from(next));
        Newest newest = token(prefix);
        Instant until = signer.getNotAfter().toInstant();
        if (next.isAfter(until)) {
            throw new Unproven(PLACE, "签发证书已于 " + until + " 到期而没有及时续期");
        }
        String by = signer.getSubject().toString();
        return new Step(newest.at(), by, function(newest.stamp()), until, by.contains(LocalAuthority.NAME));
    }

    private static String function(ArchiveTimeStamp stamp) {
        return Arrays.stream(EvidenceRecord.Function.values())
                .filter(each ->
                        each.id().equals(stamp.getDigestAlgorithmIdentifier().getAlgorithm()))
                .findFirst()
                .orElseThrow(() -> new Unproven(PLACE, "使用了本版本不认识的散列算法"))
                .label();
    }

    private static void pinned(ASN1Sequence record, @Nullable String certificate)
            throws TSPException, ERSException, OperatorException, CertException, CertificateException, IOException {
        if (certificate == null) {
            return;
        }
        X509CertificateHolder pin =
                OfflineTimestamp.certificate(certificate).orElseThrow(() -> new Unproven(PLACE, "所给证书无法识别"));
        X509CertificateHolder signer =
                new ERSEvidenceRecord(record.getEncoded(), EvidenceRecord.hashes()).getSigningCertificate();
        if (!signer.equals(pin) && !signer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(pin))) {
            throw new Unproven(PLACE, "最新时间戳的签发证书不是指定的证书，也不是由其签发");
        }
    }
}
