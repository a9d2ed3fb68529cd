package cn.majordecision.portal.dossiers;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.identity.Role;
import cn.majordecision.matter.dossier.Entry;
import cn.majordecision.matter.dossier.Holding;
import cn.majordecision.matter.dossier.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The directory of one dossier, part by part, with what is there and what is owed (第三十三条, R-063). */
public record Shelf(List<Part> parts, Set<String> scanned, Standing standing) {

    /** A part such as G 合法性审查. */
    public record Part(String code, String title, List<Line> lines) {}

    /** An item with the documents that fill it. */
    public record Line(Entry entry, List<Document> documents) {

        /** True when sealing waits for it. */
        public boolean owed() {
            return entry.holding() == Holding.MISSING;
        }

        /** Who has to hand it in, in Chinese. */
        public String owner() {
            return Role.of(entry.item().owner())
                    .map(Role::label)
                    .orElse(entry.item().owner());
        }
    }

    /** How many files there are. */
    public long files() {
        return hashes().count();
    }

    /** How many of them no scanner has looked at. */
    public long unscanned() {
        return hashes().filter(sha256 -> !scanned.contains(sha256)).count();
    }

    private Stream<String> hashes() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .flatMap(line -> line.documents().stream())
                .map(Document::sha256)
                .distinct();
    }

    /** What sealing waits for. */
    public List<Line> owed() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(Line::owed)
                .toList();
    }
}
