package cn.majordecision.matter.dossier;

import cn.majordecision.matter.dossier.bag.SafeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every piece its folder and every document one place, with the piece it came for. */
final class Places {

    private final String root;
    private final Map<String, String> places = new HashMap<>();

    Places(Sealing sealing) {
        this.root =
                "data/电子档案/" + sealing.formedOn().getYear() + "/" + new SafeName().of(sealing.archiveNumber()) + "/";
    }

    /** The folder of a piece. */
    String folder(int section, String sectionTitle, int number, String title) {
        return root
                + new SafeName().of("%02d-%s".formatted(section + 1, sectionTitle))
                + "/"
                + new SafeName().of("%04d-%s".formatted(number, title));
    }

    /** The pieces with the places of their documents: first those that were handed in, then in order. */
    List<Piece> settle(List<Piece> pieces) {
        Map<Integer, SafeName> names = new HashMap<>();
        for (boolean handedIn : new boolean[] {true, false}) {
            for (Piece piece : pieces) {
                boolean here = !piece.source().isEmpty();
                if (here == handedIn) {
                    SafeName taken =
                            names.computeIfAbsent(piece.number(), number -> new SafeName(Piece.RECORD, Piece.METADATA));
                    piece.documents()
                            .forEach(placed -> places.computeIfAbsent(
                                    placed.document().sha256(),
                                    sha256 -> piece.folder() + "/"
                                            + taken.of(placed.document().name())));
                }
            }
        }
        List<Piece> settled = new ArrayList<>();
        pieces.forEach(piece -> settled.add(piece.with(piece.documents().stream()
                .map(placed -> new Piece.Placed(
                        placed.document(),
                        String.valueOf(places.get(placed.document().sha256()))))
                .toList())));
        return settled;
    }
}
