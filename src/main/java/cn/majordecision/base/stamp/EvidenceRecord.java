package cn.majordecision.base.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.ers.ERSArchiveTimeStampGenerator;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.bouncycastle.tsp.ers.ERSEvidenceRecordGenerator;
import org.bouncycastle.tsp.ers.ERSException;

/** An evidence record (RFC 4998) over a checkpoint: renewed before its certificate ends or its hash function ages (第三十三条). */
final class EvidenceRecord {

    private final ERSEvidenceRecord record;
    private final Authority authority;

    private EvidenceRecord(ERSEvidenceRecord record, Authority authority) {
        this.record = record;
        this.authority = authority;
    }

    /** The first, with SHA-256. */
    static EvidenceRecord of(byte[] data, Authority authority) throws IOException {
        try {
            ERSArchiveTimeStampGenerator generator =
                    new ERSArchiveTimeStampGenerator(hash(NISTObjectIdentifiers.id_sha256));
            generator.addData(new ERSByteData(data));
            TimeStampRequest request = generator.generateTimeStampRequest(asking(), nonce());
            return new EvidenceRecord(
                    new ERSEvidenceRecordGenerator(hashes())
                            .generate(generator.generateArchiveTimeStamp(answer(authority, request))),
                    authority);
        } catch (TSPException | ERSException | OperatorException refused) {
            throw new IOException(refused);
        }
    }

    /** The same under a new timestamp, before the old certificate ends. */
    EvidenceRecord renewed(Authority next) throws IOException {
        try {
            TimeStampRequest request = record.generateTimeStampRenewalRequest(asking(), nonce());
            return new EvidenceRecord(record.renewTimeStamp(answer(next, request)), next);
        } catch (TSPException | ERSException refused) {
            throw new IOException(refused);
        }
    }

    /** The same under SHA-512, before SHA-256 ages; the data are hashed anew together with all that proved them so far. */
    EvidenceRecord rehashed(byte[] data) throws IOException {
        try {
            DigestCalculator next = hash(NISTObjectIdentifiers.id_sha512);
            ERSByteData whole = new ERSByteData(data);
            TimeStampRequest request = record.generateHashRenewalRequest(next, whole, asking(), nonce());
            return new EvidenceRecord(record.renewHash(next, whole, answer(authority, request)), authority);
        } catch (TSPException | ERSException | OperatorException refused) {
            throw new IOException(refused);
        }
    }

    /** Throws unless every timestamp holds and the newest is about these data. */
    void verify(byte[] data, Instant now) throws IOException {
        try {
            record.validate(new JcaSimpleSignerInfoVerifierBuilder().build(record.getSigningCertificate()));
            record.validatePresent(new ERSByteData(data), Date.from(now));
        } catch (TSPException | ERSException | OperatorException | java.security.cert.CertificateException unproven) {
            throw new IOException(unproven);
        }
    }

    /** As RFC 4998 writes it. */
    byte[] encoded() throws IOException {
        return record.getEncoded();
    }

    private static TimeStampResponse answer(Authority authority, TimeStampRequest request)
            throws IOException, TSPException {
        TimeStampResponse response = new TimeStampResponse(authority.answer(request.getEncoded()));
        response.validate(request);
        return response;
    }

    private static TimeStampRequestGenerator asking() {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator;
    }

    private static BigInteger nonce() {
        return new BigInteger(64, new SecureRandom());
    }

    private static DigestCalculatorProvider hashes() throws OperatorException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }

    private static DigestCalculator hash(ASN1ObjectIdentifier function) throws OperatorException {
        return hashes().get(new AlgorithmIdentifier(function));
    }
}
