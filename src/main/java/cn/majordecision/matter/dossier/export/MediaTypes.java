package cn.majordecision.matter.dossier.export;

import java.util.Locale;
import java.util.Map;

/** What kind a file of a package is, by what the list says of it or by its ending. Carries out no article. */
final class MediaTypes {

    private static final Map<String, String> BY_ENDING = Map.of(
            "json", "application/json", "xml", "application/xml", "pdf", "application/pdf", "ofd", "application/ofd");

    private final Map<String, String> listed;

    MediaTypes(Map<String, String> listed) {
        this.listed = listed;
    }

    String of(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return listed.getOrDefault(path, BY_ENDING.getOrDefault(ending, "text/plain"));
    }
}
