package cn.majordecision.portal.dossiers;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.matter.dossier.Completeness;
import cn.majordecision.matter.dossier.DossierDirectories;
import cn.majordecision.matter.dossier.Entry;
import cn.majordecision.matter.dossier.Preservation;
import cn.majordecision.matter.dossier.Section;
import cn.majordecision.matter.dossier.Supplements;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the directory of a decision in order for the eye. */
@Component
class Shelves {

    private final DossierDirectories directories;
    private final Completeness completeness;
    private final Supplements supplements;
    private final Documents documents;
    private final Preservation preservation;

    Shelves(
            DossierDirectories directories,
            Completeness completeness,
            Supplements supplements,
            Documents documents,
            Preservation preservation) {
        this.preservation = preservation;
        this.directories = directories;
        this.completeness = completeness;
        this.supplements = supplements;
        this.documents = documents;
    }

    Shelf of(String decision) {
        Map<String, Entry> entries = completeness.of(decision, supplements.of(decision)).stream()
                .collect(Collectors.toMap(entry -> entry.item().code(), Function.identity()));
        List<String> hashes = entries.values().stream()
                .flatMap(entry -> entry.documents().stream())
                .toList();
        return new Shelf(
                directories.of(decision).sections().stream()
                        .map(section -> part(section, entries))
                        .toList(),
                documents.scanned(hashes).keySet(),
                preservation.standing(hashes));
    }

    private Shelf.Part part(Section section, Map<String, Entry> entries) {
        return new Shelf.Part(
                section.code(),
                section.title(),
                section.items().stream()
                        .map(item -> entries.get(item.code()))
                        .map(entry -> new Shelf.Line(entry, documents(entry)))
                        .toList());
    }

    private List<Document> documents(Entry entry) {
        return entry.documents().stream()
                .flatMap(sha256 -> documents.find(sha256).stream())
                .toList();
    }
}
