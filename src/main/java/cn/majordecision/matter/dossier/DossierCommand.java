package cn.majordecision.matter.dossier;

import cn.majordecision.base.ledger.Unproven;
import cn.majordecision.base.stamp.OfflineTimestamp;
import cn.majordecision.matter.dossier.bag.PackageVerification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** {@code verify-dossier}: verifies a package on any machine that has the jar, without database and web server (第三十三条). */
public final class DossierCommand {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages.dossier", Locale.ROOT);
    private static final int BROKEN = 1;
    private static final int IMPOSSIBLE = 2;

    private DossierCommand() {}

    /** True when the first argument names the command. */
    public static boolean named(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("verify-dossier");
    }

    /** Carries it out; 0 when the package is sound, 1 when it is broken, 2 when that could not be found out. */
    public static int run(String[] arguments) {
        Optional<String> place = option(arguments, "package");
        Optional<String> key = option(arguments, "key");
        if (place.isEmpty() || key.isEmpty()) {
            return impossible(text("command.usage"));
        }
        try {
            Optional<String> authority = option(arguments, "tsa");
            return verify(
                    Path.of(place.get()),
                    Files.readString(Path.of(key.get()), StandardCharsets.US_ASCII),
                    authority.isEmpty() ? null : Files.readString(Path.of(authority.get())),
                    option(arguments, "evidence"));
        } catch (IOException unreadable) {
            return impossible(text("command.unreadable", String.valueOf(unreadable.getMessage())));
        } catch (IllegalArgumentException noKey) {
            return impossible(
                    text("command.noKey", key.get(), option(arguments, "tsa").orElse(key.get())));
        }
    }

    private static int verify(Path place, String key, @Nullable String certificate, Optional<String> evidence)
            throws IOException {
        try {
            PackageVerification.Sound sound = PackageVerification.run(place, key, certificate);
            System.out.println(text(
                    "command.sound", sound.edition(), sound.files(), sound.bytes(), sound.entries(), sound.withheld()));
            System.out.println(told(sound.stamp()));
            if (evidence.isPresent()) {
                System.out.println(EvidenceCommand.run(place, Path.of(evidence.get()), certificate));
            }
            return 0;
        } catch (Unproven broken) {
            System.err.println(text("command.broken", String.valueOf(broken.getMessage())));
            return BROKEN;
        }
    }

    private static String told(OfflineTimestamp.@Nullable Given stamp) {
        return stamp == null
                ? text("command.noStamp")
                : text("command.stamp", stamp.at().toString(), stamp.by())
                        + text(stamp.pinned() ? "command.stamp.pinned" : "command.stamp.unpinned")
                        + (stamp.demonstration() ? text("command.stamp.demonstration") : "");
    }

    private static int impossible(String why) {
        System.err.println(why);
        return IMPOSSIBLE;
    }

    private static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }

    private static Optional<String> option(String[] arguments, String name) {
        String start = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst();
    }
}
