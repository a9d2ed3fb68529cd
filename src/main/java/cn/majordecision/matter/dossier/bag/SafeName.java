package cn.majordecision.matter.dossier.bag;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** Gives files and folders names that every file system keeps; the full name stays in the metadata (《电子档案管理办法》). */
public final class SafeName {

    private static final int LONGEST = 150;
    private static final int ENDING = 20;
    private static final String CUT = "…";

    private final Set<String> taken = new HashSet<>();

    /** Names in one folder; those given are taken. */
    public SafeName(String... taken) {
        for (String name : taken) {
            this.taken.add(Paths.key(name));
        }
    }

    /** The name nearest to this one that is lawful and not taken, as in {@code 报告(2).pdf}. */
    public String of(String name) {
        String safe = lawful(name);
        int dot = safe.lastIndexOf('.');
        boolean ending = dot > 0 && safe.length() - dot <= ENDING;
        String stem = ending ? safe.substring(0, dot) : safe;
        String extension = ending ? safe.substring(dot) : "";
        String candidate = cut(stem, extension);
        for (int number = 2; !taken.add(Paths.key(candidate)); number++) {
            candidate = cut(stem, "(" + number + ")" + extension);
        }
        return candidate;
    }

    /** What is the same for two names that a file system may take for one. */
    public static String key(String path) {
        return Paths.key(path);
    }

    private static String lawful(String name) {
        String safe = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('%', '％')
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}\\x{2028}\\x{2029}]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (safe.isEmpty()) {
            return "_";
        }
        return Paths.device(safe) ? "_" + safe : safe;
    }

    private static String cut(String stem, String ending) {
        if (bytes(stem + ending) <= LONGEST) {
            return stem + ending;
        }
        StringBuilder kept = new StringBuilder();
        int room = LONGEST - bytes(CUT + ending);
        for (int point : stem.codePoints().toArray()) {
            room -= bytes(Character.toString(point));
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + CUT + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
