package cn.majordecision.base.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/** The types of file that are accepted, and for each extension the contents it may hold. */
final class FileType {

    private static final String OLE = ContentType.OLE;
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Set<String> TEXTS = Set.of("txt", "csv", "md", "json", "xml", "html", "htm", "eml");
    private static final Map<String, Set<String>> CONTENTS = contents();
    private static final Set<String> BINARIES =
            CONTENTS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final Tika NAMES = new Tika();

    private FileType() {}

    /** The media type of the file, or the refusal that its name and its content do not agree. */
    static String agreed(FileName name, ReceivedFile file) throws IOException {
        String extension = name.extension();
        if (!TEXTS.contains(extension) && !CONTENTS.containsKey(extension)) {
            throw new DocumentRefused("extension", name.text());
        }
        String content = ContentType.of(file.path());
        if (content.equals(ContentType.DAMAGED)) {
            throw new DocumentRefused("damaged", name.text());
        }
        if (content.equals(ContentType.ENCRYPTED)) {
            throw new DocumentRefused("encrypted", name.text());
        }
        Openness.check(name, file, content);
        boolean agrees = TEXTS.contains(extension)
                ? !BINARIES.contains(content) && PlainText.is(file.path())
                : CONTENTS.getOrDefault(extension, Set.of()).contains(content);
        if (!agrees) {
            throw new DocumentRefused("contradiction", name.text(), extension, content);
        }
        return extension.equals("ofd") ? ContentType.OFD : NAMES.detect("x." + extension);
    }

    private static Map<String, Set<String>> contents() {
        Map<String, Set<String>> types = new TreeMap<>();
        types.put("pdf", Set.of("application/pdf"));
        types.put("ofd", Set.of(ContentType.OFD));
        types.put("rtf", Set.of("application/rtf"));
        types.put("doc", Set.of(OLE, "application/rtf"));
        Stream.of("xls", "ppt", "wps", "et", "dps").forEach(e -> types.put(e, Set.of(OLE)));
        types.put("docx", Set.of(OPEN_XML + "wordprocessingml.document"));
        types.put("xlsx", Set.of(OPEN_XML + "spreadsheetml.sheet"));
        types.put("pptx", Set.of(OPEN_XML + "presentationml.presentation"));
        types.put("odt", Set.of(OPEN_DOCUMENT + "text"));
        types.put("ods", Set.of(OPEN_DOCUMENT + "spreadsheet"));
        types.put("odp", Set.of(OPEN_DOCUMENT + "presentation"));
        pictures(types);
        recordings(types);
        types.put("7z", Set.of("application/x-7z-compressed"));
        types.put("rar", Set.of("application/x-rar-compressed"));
        types.put(
                "zip",
                types.values().stream()
                        .flatMap(Set::stream)
                        .filter(t -> t.equals(ContentType.OFD) || t.startsWith("application/vnd.o"))
                        .collect(Collectors.toCollection(() -> new HashSet<>(Set.of(ContentType.ZIP)))));
        return Map.copyOf(types);
    }

    private static void pictures(Map<String, Set<String>> types) {
        Stream.of("png", "gif", "bmp", "webp", "heic").forEach(e -> types.put(e, Set.of("image/" + e)));
        Stream.of("jpg", "jpeg").forEach(e -> types.put(e, Set.of("image/jpeg")));
        Stream.of("tif", "tiff").forEach(e -> types.put(e, Set.of("image/tiff")));
    }

    /** Recordings of hearings and meetings. */
    private static void recordings(Map<String, Set<String>> types) {
        types.put("mp3", Set.of("audio/mpeg"));
        types.put("wav", Set.of("audio/vnd.wave"));
        Stream.of("m4a", "mp4", "mov")
                .forEach(e -> types.put(
                        e, Set.of("audio/mp4", "video/mp4", "application/mp4", "video/x-m4v", "video/quicktime")));
    }
}
