package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends every event to the chain of its decision, in the transaction that made it true (第三十三条). */
@Component
class Ledger {

    private static final String HOUSE = "-";

    private final LedgerEntries entries;
    private final ObjectProvider<Authorship> authorship;
    private final Clock clock;

    Ledger(LedgerEntries entries, ObjectProvider<Authorship> authorship, Clock clock) {
        this.entries = entries;
        this.authorship = authorship;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void append(LedgerEvent event) {
        String decision = event.decision();
        String chain = decision == null ? HOUSE : decision;
        LedgerEntries.Head head = entries.lock(chain);
        byte[] entry = entry(event, chain, head).getBytes(StandardCharsets.UTF_8);
        entries.append(chain, head.seq() + 1, entry, leafHash(entry));
    }

    private String entry(LedgerEvent event, String chain, LedgerEntries.Head head) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        Authorship author = authorship.getIfAvailable();
        fields.put("actor", author == null ? null : author.actor());
        fields.put("actingFor", author == null ? null : author.actingFor());
        fields.put("at", clock.instant());
        fields.put("decision", chain);
        fields.put("event", event);
        fields.put("prev", head.leaf());
        fields.put("seq", head.seq() + 1);
        fields.put("type", event.getClass().getSimpleName());
        fields.put("v", 1);
        return CanonicalJson.of(fields);
    }

    /** The leaf hash of RFC 6962: SHA-256 over a zero byte and the entry. */
    static byte[] leafHash(byte[] entry) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return sha256.digest(entry);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
