package cn.majordecision.base.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts changed chains into the log of all chains and signs what it then is; on several nodes one at a time. */
@Component
class Sequencer {

    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean sm3;

    Sequencer(
            Checkpoints checkpoints,
            SigningKeys keys,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${mde.ledger.sm3:false}") boolean sm3) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
        this.sm3 = sm3;
    }

    /** Signs a new checkpoint unless nothing changed since the last. */
    @Transactional
    public void checkpoint() {
        Checkpoints.Log log = checkpoints.lock();
        adopt();
        List<Checkpoints.ChangedHead> heads = checkpoints.takeChangedHeads();
        if (heads.isEmpty()) {
            return;
        }
        Frontier first = Frontier.of(TreeHash.SHA_256, log.size(), log.frontier());
        Frontier second = sm3 ? second(log) : null;
        for (Checkpoints.ChangedHead head : heads) {
            byte[] body = body(head).getBytes(StandardCharsets.UTF_8);
            checkpoints.log(first.size(), head, body, first.addContent(body));
            if (second != null) {
                second.addContent(body);
            }
        }
        Note note = keys.sign(new Proofs.Tree(first.size(), first.root()));
        Note noteSm3 = second == null ? null : keys.signSecond(new Proofs.Tree(second.size(), second.root()));
        checkpoints.sign(first, second, note, noteSm3, keys.current().id());
    }

    /** The frontier of the SM3 tree, built from the first leaf on when it was not kept until now. */
    private Frontier second(Checkpoints.Log log) {
        byte[] stored = log.frontierSm3();
        if (stored != null) {
            return Frontier.of(TreeHash.SM3, log.size(), stored);
        }
        Frontier frontier = Frontier.empty(TreeHash.SM3);
        checkpoints.bodies(log.size()).forEach(frontier::addContent);
        return frontier;
    }

    private void adopt() {
        if (!checkpoints.adopted(keys.current().id())) {
            checkpoints.adopt(keys.current());
            events.publishEvent(SigningKeyAdopted.of(
                    keys.origin(), keys.current(), keys.previous().orElse(null)));
        }
        keys.sm2().filter(key -> !checkpoints.adopted(key.id())).ifPresent(key -> {
            checkpoints.adopt(key);
            events.publishEvent(SigningKeyAdopted.of(keys.secondOrigin(), key, keys.current()));
        });
    }

    private String body(Checkpoints.ChangedHead head) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("at", clock.instant());
        fields.put("decision", head.chain());
        fields.put("root", root(TreeHash.SHA_256, head.size(), head.frontier()));
        fields.put("size", head.size());
        byte[] second = head.frontierSm3();
        if (second != null) {
            fields.put("rootSm3", root(TreeHash.SM3, head.size(), second));
        }
        return CanonicalJson.of(fields);
    }

    private static String root(TreeHash hash, long size, byte[] frontier) {
        return HexFormat.of().formatHex(Frontier.of(hash, size, frontier).root());
    }
}
