package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Appends every event to the chain of its decision, in the transaction that made it true (第三十三条). */
@Component
class Ledger {

    /** The chain of what belongs to no single decision. */
    static final String HOUSE = "-";

    private final LedgerEntries entries;
    private final Disclosures disclosures;
    private final Supplier<Optional<Authorship>> authorship;
    private final Clock clock;
    private final boolean sm3;
    private final RecentHeads recent = new RecentHeads();

    Ledger(
            LedgerEntries entries,
            Disclosures disclosures,
            ObjectProvider<Authorship> authorship,
            Clock clock,
            @Value("${mde.ledger.sm3:false}") boolean sm3) {
        this.entries = entries;
        this.disclosures = disclosures;
        // Looking for a bean costs more than all else that an entry needs here.
        this.authorship = SingletonSupplier.of(() -> Optional.ofNullable(authorship.getIfAvailable()));
        this.clock = clock;
        this.sm3 = sm3;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void append(LedgerEvent event) {
        String decision = event.decision();
        String chain = decision == null ? HOUSE : decision;
        LedgerEntries.Head head = guess(event, chain).orElseGet(() -> entries.lock(chain));
        Drafted drafted = draft(event, chain, head);
        if (event instanceof DisclosureErased erased) {
            entries.erase(erased.commit(), drafted.next());
        } else {
            LedgerEntries.Head moved = entries.append(drafted.next()).orElse(null);
            if (moved != null) {
                drafted = draft(event, chain, moved);
                entries.appendLocked(drafted.next());
            }
        }
        LedgerEntries.Next next = drafted.next();
        recent.remember(next);
        drafted.personal().forEach(disclosure -> disclosures.keep(chain, next.seq(), disclosure));
    }

    /** An entry written for one place, and what it only commits to. */
    private record Drafted(LedgerEntries.Next next, List<Disclosure> personal) {}

    private Drafted draft(LedgerEvent event, String chain, LedgerEntries.Head head) {
        List<Disclosure> personal = new ArrayList<>();
        byte[] entry = entry(event, chain, head, personal).getBytes(StandardCharsets.UTF_8);
        return new Drafted(next(chain, head, entry), personal);
    }

    /** Where the chain probably ends; not for an erasure or a tree still to be built, which want the chain to stand still first. */
    private Optional<LedgerEntries.Head> guess(LedgerEvent event, String chain) {
        return event instanceof DisclosureErased
                ? Optional.empty()
                : recent.of(chain).filter(head -> !sm3 || head.frontierSm3() != null);
    }

    private LedgerEntries.Next next(String chain, LedgerEntries.Head head, byte[] entry) {
        Frontier frontier = Frontier.of(TreeHash.SHA_256, head.seq(), head.frontier());
        byte[] leaf = frontier.addContent(entry);
        return new LedgerEntries.Next(
                chain, head.seq() + 1, entry, leaf, frontier.stored(), sm3 ? second(chain, head, entry) : null);
    }

    /** The frontier of the SM3 tree, built from the first entry on when it was not kept until now. */
    private byte[] second(String chain, LedgerEntries.Head head, byte[] entry) {
        byte[] stored = head.frontierSm3();
        Frontier frontier;
        if (stored == null) {
            frontier = Frontier.empty(TreeHash.SM3);
            entries.of(chain).forEach(each -> frontier.addContent(each.entry().getBytes(StandardCharsets.UTF_8)));
        } else {
            frontier = Frontier.of(TreeHash.SM3, head.seq(), stored);
        }
        frontier.addContent(entry);
        return frontier.stored();
    }

    private String entry(LedgerEvent event, String chain, LedgerEntries.Head head, List<Disclosure> personal) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        Authorship author = authorship.get().orElse(null);
        fields.put("actor", author == null ? null : author.actor());
        fields.put("actingFor", author == null ? null : author.actingFor());
        fields.put("at", clock.instant());
        fields.put("decision", chain);
        fields.put(
                "event", CanonicalJson.of((Record) event, (name, value) -> personal.add(Disclosure.of(name, value))));
        fields.put("prev", HexFormat.of().formatHex(head.leaf()));
        fields.put("seq", head.seq() + 1);
        fields.put("type", event.getClass().getSimpleName());
        fields.put("v", 1);
        if (!personal.isEmpty()) {
            fields.put("commit", commitments(personal));
        }
        return CanonicalJson.of(fields);
    }

    private static Map<String, String> commitments(List<Disclosure> personal) {
        return personal.stream().collect(Collectors.toMap(Disclosure::name, Disclosure::commit));
    }
}
