package cn.majordecision.base.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;

/**
 * A PKCS#12 file with one key in it.
 *
 * @param path where it lies
 * @param password its password
 */
record KeyFile(Path path, String password) {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
    private static final String END = "\n-----END PUBLIC KEY-----\n";

    /** The key of the file, which the JDK reads or, for SM2, Bouncy Castle. */
    SigningKey load() {
        if (!Files.exists(path)) {
            throw new SigningKeyUnavailable("missing", null, path);
        }
        try {
            return load(KeyStore.getInstance("PKCS12"));
        } catch (GeneralSecurityException | IOException notForTheJdk) {
            try {
                return load(KeyStore.getInstance("PKCS12", SigningKey.bouncyCastle()));
            } catch (GeneralSecurityException | IOException unreadable) {
                throw new SigningKeyUnavailable(
                        "unreadable", unreadable, path, String.valueOf(unreadable.getMessage()));
            }
        }
    }

    private SigningKey load(KeyStore store) throws GeneralSecurityException, IOException {
        try (InputStream file = Files.newInputStream(path)) {
            store.load(file, password.toCharArray());
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                return new SigningKey(store.getCertificate(alias).getPublicKey(), key);
            }
        }
        throw new GeneralSecurityException("no private key");
    }

    /** Makes a new key and writes it, readable by this account alone, and its public half beside it. */
    void create(Instant from) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("ledger", pair.getPrivate(), password.toCharArray(), new Certificate[] {
                OwnCertificate.of(pair, from)
            });
            ownerOnly(path);
            try (OutputStream file = Files.newOutputStream(path)) {
                store.store(file, password.toCharArray());
            }
            Files.writeString(path.resolveSibling(path.getFileName() + ".pub"), pem(pair.getPublic()));
        } catch (GeneralSecurityException | IOException unwritable) {
            throw new SigningKeyUnavailable("unreadable", unwritable, path, String.valueOf(unwritable.getMessage()));
        }
    }

    /** Creates an empty file that only this account may read. */
    static void ownerOnly(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    static String pem(PublicKey key) {
        return pem(key.getEncoded());
    }

    static String pem(byte[] encoded) {
        return BEGIN
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(encoded)
                + END;
    }

    /** Reads a public key file (PEM, or its Base64 alone). */
    static SigningKey readPublic(String pem) {
        byte[] encoded =
                Base64.getMimeDecoder().decode(pem.replace(BEGIN.strip(), "").replace(END.strip(), ""));
        try {
            return new SigningKey(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)), null);
        } catch (GeneralSecurityException notEdwards) {
            try {
                KeyFactory curves = KeyFactory.getInstance("EC", SigningKey.bouncyCastle());
                return new SigningKey(curves.generatePublic(new X509EncodedKeySpec(encoded)), null);
            } catch (GeneralSecurityException unknown) {
                throw new IllegalArgumentException("不是可用的公钥", unknown);
            }
        }
    }
}
