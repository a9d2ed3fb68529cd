package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Documents;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out in what condition the documents of a dossier are when it is sealed (R-086、R-088). */
@Component
class Conditions {

    private final Documents documents;

    Conditions(Documents documents) {
        this.documents = documents;
    }

    Condition of(List<Piece> pieces, String unprintable) {
        List<String> hashes = pieces.stream()
                .flatMap(piece -> piece.documents().stream())
                .map(placed -> placed.document().sha256())
                .toList();
        return new Condition(documents.scanned(hashes), unprintable);
    }
}
