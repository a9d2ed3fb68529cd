package cn.majordecision.base.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signing keys: each is on record with its own signature. Given a key from outside, only that key is trusted and those it
 * is joined to by rotations that both keys signed; without one, whatever the ledger itself names.
 */
final class KeysCheck implements LedgerCheck {

    @Override
    public String name() {
        return "签名密钥";
    }

    @Override
    public void look(Evidence evidence) {
        Set<String> onRecord = new HashSet<>();
        for (Evidence.Told told : evidence.told("SigningKeyAdopted")) {
            SigningKey key = key(told.event());
            String place = Evidence.place(told.chain(), told.seq());
            if (key == null || !signed(told.event(), key, "signature")) {
                evidence.found(place, "启用签名密钥的记录没有该密钥的有效签名");
            } else {
                onRecord.add(key.id());
                if (evidence.pinned().isEmpty()) {
                    evidence.trusted().put(key.id(), key);
                }
            }
        }
        evidence.pinned().ifPresent(key -> evidence.trusted().put(key.id(), key));
        spread(evidence);
        evidence.source().read(LedgerTable.KEYS, row -> {
            if (!onRecord.contains(row.text(0))) {
                evidence.found("密钥 " + row.text(0), "没有启用记录");
            }
        });
    }

    private static void spread(Evidence evidence) {
        int before = -1;
        while (before != evidence.trusted().size()) {
            before = evidence.trusted().size();
            evidence.told("SigningKeyAdopted").forEach(told -> join(evidence, told.event()));
        }
    }

    /** A rotation both keys signed carries trust from one to the next. */
    private static void join(Evidence evidence, JsonNode event) {
        SigningKey key = key(event);
        SigningKey previous = evidence.trusted().get(event.path("previousKeyId").asText());
        if (key != null
                && previous != null
                && signed(event, key, "signature")
                && signed(event, previous, "previousSignature")) {
            evidence.trusted().put(key.id(), key);
        }
    }

    static @Nullable SigningKey key(JsonNode event) {
        try {
            return KeyFile.readPublic(event.path("publicKey").asText());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static boolean signed(JsonNode event, SigningKey key, String field) {
        String before = event.path("previousKeyId").isTextual()
                ? event.path("previousKeyId").asText()
                : null;
        String statement = SigningKeyAdopted.statement(
                event.path("origin").asText(), event.path("publicKey").asText(), before);
        try {
            return key.signed(
                    statement, Base64.getDecoder().decode(event.path(field).asText()));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
