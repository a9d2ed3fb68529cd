package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * What a commitment stands for; the salt keeps a short value, such as a telephone number, from being guessed.
 *
 * @param salt 16 random bytes in hexadecimal
 * @param name path of the field within the event
 * @param value the value
 */
record Disclosure(String salt, String name, String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Disclosure of(String name, String value) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Disclosure(HexFormat.of().formatHex(salt), name, value);
    }

    /** The hash that stands in the entry. */
    String commit() {
        byte[] disclosed = CanonicalJson.of(List.of(salt, name, value)).getBytes(StandardCharsets.UTF_8);
        return Sha256.of(disclosed);
    }
}
