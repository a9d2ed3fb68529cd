package cn.majordecision.matter.dossier.bag;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the path of a file in a package may look like, so that every file system keeps it as it is and none is led astray. */
final class Paths {

    /** The order of the UTF-8 bytes, which is that of {@code LC_ALL=C sort}. */
    static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    static final int LONGEST = 200;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\:*?\"<>|%\\p{Cntrl}\\p{Cs}\\x{2028}\\x{2029}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private Paths() {}

    /** True for a relative path of lawful segments. */
    static boolean lawful(String path) {
        return Normalizer.isNormalized(path, Normalizer.Form.NFC)
                && !FORBIDDEN.matcher(path).find()
                && Arrays.stream(path.split("/", -1)).allMatch(Paths::segment);
    }

    private static boolean segment(String segment) {
        return !segment.isEmpty()
                && !segment.startsWith(".")
                && !segment.startsWith(" ")
                && !segment.endsWith(".")
                && !segment.endsWith(" ")
                && !device(segment)
                && segment.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** True for a name that Windows keeps for a device. */
    static boolean device(String segment) {
        return DEVICE.matcher(segment).matches();
    }

    /** Names that some file system takes for the same have the same key. */
    static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** True when no two of the paths fall together anywhere. */
    static boolean apart(Set<String> paths) {
        Set<String> keys = new TreeSet<>();
        return paths.stream().allMatch(path -> keys.add(key(path)));
    }
}
