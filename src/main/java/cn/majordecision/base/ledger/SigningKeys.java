package cn.majordecision.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The keys this node signs with. They come from files named in the configuration; only with the embedded database one is made
 * at the first start, beside its data and not among them.
 */
@Component
class SigningKeys {

    /** What the name of the second tree ends with: the algorithm is part of it. */
    static final String SECOND = "/sm3";

    private static final String KEY = "mde.ledger.key.";

    private final SigningKey current;
    private final Optional<SigningKey> previous;
    private final Optional<SigningKey> sm2;
    private final String origin;

    SigningKeys(Environment settings, Clock clock) {
        this.origin = settings.getProperty("mde.ledger.origin", "majordecision/ledger");
        this.current = file(settings, clock).load();
        this.previous = other(settings, "previous-");
        this.sm2 = other(settings, "sm2-");
    }

    private static KeyFile file(Environment settings, Clock clock) {
        String store = settings.getProperty(KEY + "store");
        boolean embedded = settings.getProperty("mde.database.embedded", Boolean.class, false);
        if (!StringUtils.hasText(store) && !embedded) {
            throw new SigningKeyUnavailable("notConfigured", null);
        }
        KeyFile file = StringUtils.hasText(store)
                ? new KeyFile(Path.of(store), settings.getProperty(KEY + "password", ""))
                : beside(Path.of(settings.getRequiredProperty("mde.database.folder")));
        if (!Files.exists(file.path())
                && (!StringUtils.hasText(store) || settings.getProperty(KEY + "create", Boolean.class, false))) {
            file.create(clock.instant());
        }
        return file;
    }

    private static KeyFile beside(Path folder) {
        Path password = folder.resolve("ledger-key.password");
        try {
            if (!Files.exists(password)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                KeyFile.ownerOnly(password);
                Files.writeString(password, HexFormat.of().formatHex(random));
            }
            return new KeyFile(
                    folder.resolve("ledger-key.p12"), Files.readString(password).strip());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Optional<SigningKey> other(Environment settings, String which) {
        return Optional.ofNullable(settings.getProperty(KEY + which + "store"))
                .filter(StringUtils::hasText)
                .map(store -> new KeyFile(Path.of(store), settings.getProperty(KEY + which + "password", "")).load());
    }

    SigningKey current() {
        return current;
    }

    Optional<SigningKey> previous() {
        return previous;
    }

    String origin() {
        return origin;
    }

    /** The second tree is a log of its own. */
    String secondOrigin() {
        return origin + SECOND;
    }

    Note sign(Proofs.Tree tree) {
        return Note.signed(origin, tree, current);
    }

    Note signSecond(Proofs.Tree tree) {
        return Note.signed(secondOrigin(), tree, sm2.orElse(current));
    }

    Optional<SigningKey> sm2() {
        return sm2;
    }
}
