package cn.majordecision.base.ledger;

/** The hash functions a tree may be built with: SHA-256 of the JDK, which the processor helps, and SM3 (GB/T 32905). */
enum TreeHash {
    SHA_256,
    SM3;

    /** A hasher for one thread. */
    Hasher hasher() {
        return new Hasher(
                switch (this) {
                    case SHA_256 -> Sha256.digest();
                    case SM3 -> new org.bouncycastle.jcajce.provider.digest.SM3.Digest();
                });
    }
}
