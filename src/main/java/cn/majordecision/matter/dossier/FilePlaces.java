package cn.majordecision.matter.dossier;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each document of a package a place of its own under the name people know it by. */
final class FilePlaces {

    static final String FOLDER = "电子档案/";

    private final Set<String> taken = new HashSet<>();

    /** The place for a document of this name; a name that is taken gets a number, as in 报告(2).pdf. */
    String place(String name) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        int dot = safe.lastIndexOf('.');
        String stem = dot > 0 ? safe.substring(0, dot) : safe;
        String extension = dot > 0 ? safe.substring(dot) : "";
        String candidate = safe;
        for (int number = 2; !taken.add(key(candidate)); number++) {
            candidate = stem + "(" + number + ")" + extension;
        }
        return FOLDER + candidate;
    }

    /** Names that some file system takes for the same count as the same. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
