package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.rendition.Rendition;
import cn.majordecision.base.stamp.Timestamps;
import cn.majordecision.matter.dossier.bag.SafeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out in what condition the documents of a dossier are when it is sealed (R-086、R-088). */
@Component
class Conditions {

    /** What a rendition is called: the name of its document, and this. */
    private static final String ENDING = ".归档版式.pdf";

    private final Documents documents;
    private final Preservation preservation;
    private final Timestamps timestamps;

    Conditions(Documents documents, Preservation preservation, Timestamps timestamps) {
        this.documents = documents;
        this.preservation = preservation;
        this.timestamps = timestamps;
    }

    Condition of(List<Piece> pieces, String unprintable) {
        List<Piece.Placed> placed =
                pieces.stream().flatMap(piece -> piece.documents().stream()).toList();
        List<String> hashes =
                placed.stream().map(each -> each.document().sha256()).toList();
        Standing standing = preservation.standing(hashes);
        return new Condition(
                documents.scanned(hashes),
                standing,
                beside(placed, standing),
                timestamps.authority().orElse(null),
                unprintable);
    }

    /** Each rendition in the folder of its document, under a name that nothing there has. */
    private Map<String, Manifest.RenditionFile> beside(List<Piece.Placed> placed, Standing standing) {
        Set<String> taken = new HashSet<>();
        placed.forEach(each -> taken.add(SafeName.key(each.path())));
        Map<String, Manifest.RenditionFile> files = new HashMap<>();
        for (Piece.Placed each : placed) {
            Rendition made = standing.known().get(each.document().sha256());
            if (made != null && made.sha256() != null && !files.containsKey(made.of())) {
                String path = each.path() + ENDING;
                for (int number = 2; !taken.add(SafeName.key(path)); number++) {
                    path = each.path() + "(" + number + ")" + ENDING;
                }
                files.put(made.of(), file(made, made.sha256(), path));
            }
        }
        return files;
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
