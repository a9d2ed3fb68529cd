package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.rendition.Rendition;
import cn.majordecision.base.stamp.Timestamps;
import cn.majordecision.matter.dossier.bag.SafeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out in what condition the documents of a dossier are when it is sealed (R-086、R-088). */
@Component
class Conditions {

    /** What a rendition is called: the name of its document, and this. */
    private static final String ENDING = ".归档版式.pdf";

    private static final String OFD_ENDING = ".版式文件.ofd";

    private final Documents documents;
    private final Preservation preservation;
    private final OfdCopies copies;
    private final Timestamps timestamps;

    Conditions(Documents documents, Preservation preservation, OfdCopies copies, Timestamps timestamps) {
        this.copies = copies;
        this.documents = documents;
        this.preservation = preservation;
        this.timestamps = timestamps;
    }

    Condition of(String decision, List<Piece> pieces, String unprintable) {
        List<Piece.Placed> placed =
                pieces.stream().flatMap(piece -> piece.documents().stream()).toList();
        List<String> hashes =
                placed.stream().map(each -> each.document().sha256()).toList();
        Standing standing = preservation.standing(hashes);
        OfdCopy copy = copies.of(decision, pieces).orElse(null);
        Set<String> taken = new HashSet<>();
        placed.forEach(each -> taken.add(SafeName.key(each.path())));
        return new Condition(
                documents.scanned(hashes),
                standing,
                beside(placed, standing, taken),
                copy,
                copy == null ? null : ofd(placed, copy, taken),
                timestamps.authority().orElse(null),
                unprintable);
    }

    /** Each rendition in the folder of its document, under a name that nothing there has. */
    private Map<String, Manifest.RenditionFile> beside(
            List<Piece.Placed> placed, Standing standing, Set<String> taken) {
        Map<String, Manifest.RenditionFile> files = new HashMap<>();
        for (Piece.Placed each : placed) {
            Rendition made = standing.known().get(each.document().sha256());
            if (made != null && made.sha256() != null && !files.containsKey(made.of())) {
                files.put(made.of(), file(made, made.sha256(), free(each.path(), ENDING, taken)));
            }
        }
        return files;
    }

    private Manifest.@Nullable RenditionFile ofd(List<Piece.Placed> placed, OfdCopy copy, Set<String> taken) {
        Document file = copy.file();
        if (file == null) {
            return null;
        }
        String beside = placed.stream()
                .filter(each -> each.document().sha256().equals(copy.of()))
                .map(Piece.Placed::path)
                .findFirst()
                .orElseThrow();
        return new Manifest.RenditionFile(
                copy.of(),
                file.sha256(),
                file.size(),
                free(beside, OFD_ENDING, taken),
                documents.crc32(file.sha256()),
                OfdCopy.STANDARD,
                OfdCopy.TOOL);
    }

    private static String free(String beside, String ending, Set<String> taken) {
        String path = beside + ending;
        for (int number = 2; !taken.add(SafeName.key(path)); number++) {
            path = beside + "(" + number + ")" + ending;
        }
        return path;
    }

    private Manifest.RenditionFile file(Rendition made, String sha256, String path) {
        return new Manifest.RenditionFile(
                made.of(),
                sha256,
                documents.find(sha256).orElseThrow().size(),
                path,
                documents.crc32(sha256),
                made.standard(),
                made.tool());
    }
}
