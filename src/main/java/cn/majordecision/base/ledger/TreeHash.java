package cn.majordecision.base.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions a tree may be built with: SHA-256 of the JDK, which the processor helps, and SM3 (GB/T 32905). */
enum TreeHash {
    SHA_256,
    SM3;

    /** A hasher for one thread. */
    Hasher hasher() {
        return new Hasher(
                switch (this) {
                    case SHA_256 -> sha256();
                    case SM3 -> new org.bouncycastle.jcajce.provider.digest.SM3.Digest();
                });
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
