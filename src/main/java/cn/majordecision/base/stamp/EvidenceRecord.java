package cn.majordecision.base.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.ers.ERSArchiveTimeStampGenerator;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.bouncycastle.tsp.ers.ERSEvidenceRecordGenerator;
import org.bouncycastle.tsp.ers.ERSException;

/** An evidence record (RFC 4998): renewed before its certificate ends, and under another hash function before its own ages (第三十三条). */
final class EvidenceRecord {

    private final ERSEvidenceRecord record;

    private EvidenceRecord(ERSEvidenceRecord record) {
        this.record = record;
    }

    /** The hash functions it may have. */
    enum Function {
        SHA_256(NISTObjectIdentifiers.id_sha256.getId()),
        SHA_512(NISTObjectIdentifiers.id_sha512.getId());

        private final String id;

        Function(String id) {
            this.id = id;
        }

        String label() {
            return name().replace('_', '-');
        }

        ASN1ObjectIdentifier id() {
            return new ASN1ObjectIdentifier(id);
        }

        private DigestCalculator calculator() throws OperatorException {
            return hashes().get(new AlgorithmIdentifier(id()));
        }
    }

    /** As it was kept. */
    static EvidenceRecord read(byte[] encoded) throws IOException {
        try {
            return new EvidenceRecord(new ERSEvidenceRecord(encoded, hashes()));
        } catch (TSPException | ERSException | OperatorException | IllegalArgumentException malformed) {
            throw new IOException(malformed);
        }
    }

    /** The first. */
    static EvidenceRecord of(Content content, Function function, Authority authority) throws IOException {
        try {
            ERSArchiveTimeStampGenerator generator = new ERSArchiveTimeStampGenerator(function.calculator());
            generator.addData(new ContentHash(content));
            TimeStampRequest request = generator.generateTimeStampRequest(asking(), nonce());
            return new EvidenceRecord(new ERSEvidenceRecordGenerator(hashes())
                    .generate(generator.generateArchiveTimeStamp(answer(authority, request))));
        } catch (TSPException | ERSException | OperatorException refused) {
            throw new IOException(refused);
        }
    }

    /** The same under a new timestamp, before the old certificate ends; the content is not read. */
    EvidenceRecord renewed(Authority authority) throws IOException {
        try {
            TimeStampRequest request = record.generateTimeStampRenewalRequest(asking(), nonce());
            return new EvidenceRecord(record.renewTimeStamp(answer(authority, request)));
        } catch (TSPException | ERSException refused) {
            throw new IOException(refused);
        }
    }

    /** The same under another hash function; the content is hashed anew together with all that proved it so far. */
    EvidenceRecord rehashed(Content content, Function function, Authority authority) throws IOException {
        try {
            ContentHash whole = new ContentHash(content);
            TimeStampRequest request =
                    record.generateHashRenewalRequest(function.calculator(), whole, asking(), nonce());
            return new EvidenceRecord(record.renewHash(function.calculator(), whole, answer(authority, request)));
        } catch (TSPException | ERSException | OperatorException refused) {
            throw new IOException(refused);
        }
    }

    /** As RFC 4998 writes it. */
    byte[] encoded() throws IOException {
        return record.getEncoded();
    }

    /** Until when the newest certificate is good. */
    Instant until() {
        return record.getSigningCertificate().getNotAfter().toInstant();
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

    static DigestCalculatorProvider hashes() throws OperatorException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }
}
