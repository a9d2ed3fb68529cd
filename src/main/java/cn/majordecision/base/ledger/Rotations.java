package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The line of keys that begins with one given from outside: each rotation was signed by the new key and by one before it. */
final class Rotations {

    private Rotations() {}

    /** The keys in the order of their adoption; those of the second tree only where it is asked for. */
    static List<SigningKey> from(SigningKey first, List<JsonNode> adoptions, boolean second) {
        List<SigningKey> keys = new ArrayList<>(List.of(first));
        for (JsonNode adopted : adoptions) {
            SigningKey key = KeysCheck.key(adopted);
            if (key != null
                    && (second || !adopted.path("origin").asText().endsWith(SigningKeys.SECOND))
                    && keys.stream().noneMatch(known -> known.id().equals(key.id()))
                    && KeysCheck.signed(adopted, key, "signature")
                    && keys.stream().anyMatch(known -> vouches(known, adopted))) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static boolean vouches(SigningKey known, JsonNode adopted) {
        return known.id().equals(adopted.path("previousKeyId").asText())
                && KeysCheck.signed(adopted, known, "previousSignature");
    }
}
