package cn.majordecision.base.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Replaces the signing key of a running ledger, as its next start would; no stereotype, so that no scan finds it. */
public class Rotation {

    private static final String KEY = "mde.ledger.key.";

    private final Sequencer sequencer;
    private final SigningKeys keys;
    private final TransactionTemplate transaction;

    Rotation(
            Environment settings,
            Checkpoints checkpoints,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.keys = new SigningKeys(
                new MockEnvironment()
                        .withProperty("mde.ledger.origin", settings.getRequiredProperty("mde.ledger.origin"))
                        .withProperty(
                                KEY + "store",
                                Path.of("target", "rotated-" + UUID.randomUUID() + ".p12")
                                        .toString())
                        .withProperty(KEY + "password", "test-only")
                        .withProperty(KEY + "create", "true")
                        .withProperty(KEY + "previous-store", settings.getRequiredProperty(KEY + "store"))
                        .withProperty(KEY + "previous-password", settings.getRequiredProperty(KEY + "password")),
                clock);
        this.sequencer = new Sequencer(checkpoints, keys, events, clock, false);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Signs what has happened so far with the new key, which the first time is thereby adopted. */
    public void sign() {
        transaction.executeWithoutResult(status -> sequencer.checkpoint());
    }

    /** The new key as its file has it. */
    public String publicKey() {
        return KeyFile.pem(keys.current().publicKey());
    }
}
