package cn.majordecision.portal.decisions;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Wording;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Steps;
import cn.majordecision.matter.decision.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The documents of a decision by the step they came from, to be read and downloaded (第三十三条). */
@Component
class Papers {

    private static final Set<String> READABLE = Set.of("docx", "pdf", "txt", "md");
    private static final List<String> UNITS = List.of("KB", "MB");

    private final Drafts drafts;
    private final Records records;
    private final Documents documents;
    private final Wordings wordings;
    private final People people;
    private final RequirementTexts texts;

    Papers(
            Drafts drafts,
            Records records,
            Documents documents,
            Wordings wordings,
            People people,
            RequirementTexts texts) {
        this.drafts = drafts;
        this.records = records;
        this.documents = documents;
        this.wordings = wordings;
        this.people = people;
        this.texts = texts;
    }

    /** A document: what it is called, where it came from, who brought it and when. */
    public record Paper(
            String sha256,
            String name,
            String type,
            String size,
            String from,
            String by,
            Instant at,
            boolean readable) {}

    /** The documents of a step. */
    public record Pile(String step, List<Paper> papers) {}

    /** The words of a document. */
    public record Words(Document document, Wording wording) {}

    /** Where a document is named. */
    private record Place(String step, String sha256, String from, String by, Instant at) {}

    List<Pile> of(String decision) {
        People.Names names = people.names();
        List<Place> places = Stream.concat(
                        drafts.all(decision).stream().map(draft -> place(draft, names)),
                        records.stored(decision).stream().flatMap(record -> places(record, names)))
                .toList();
        Map<String, Document> named =
                documents.named(places.stream().map(Place::sha256).distinct().toList());
        List<Pile> piles = new ArrayList<>();
        Stream.concat(Stream.of(Steps.START), Steps.ORDER.stream()).forEach(step -> {
            List<Paper> papers = places.stream()
                    .filter(place -> place.step().equals(step))
                    .flatMap(place ->
                            Stream.ofNullable(named.get(place.sha256())).map(document -> paper(place, document)))
                    .toList();
            if (!papers.isEmpty()) {
                piles.add(new Pile(texts.step(step), papers));
            }
        });
        return piles;
    }

    /** The words of a document of this decision; empty for one of another. */
    Optional<Words> read(String decision, String sha256) {
        boolean known = drafts.all(decision).stream().map(Draft::sha256).anyMatch(sha256::equals)
                || records.documents(decision).contains(sha256);
        return known
                ? documents.find(sha256).map(document -> new Words(document, wordings.of(sha256)))
                : Optional.empty();
    }

    private static Place place(Draft draft, People.Names names) {
        return new Place(
                "Drafting",
                draft.sha256(),
                "决策草案第 " + draft.version() + " 稿",
                names.person(draft.addedBy()),
                draft.addedAt());
    }

    private Stream<Place> places(StoredRecord record, People.Names names) {
        return record.documents().stream()
                .map(sha256 -> new Place(
                        Steps.outer(record.step()),
                        sha256,
                        texts.task(record.task()),
                        names.acting(record.by(), record.actingFor()),
                        record.at()));
    }

    private static Paper paper(Place place, Document document) {
        String name = document.name();
        String type = name.substring(name.lastIndexOf('.') + 1);
        return new Paper(
                document.sha256(),
                name,
                type.toUpperCase(Locale.ROOT),
                size(document.size()),
                place.from(),
                place.by(),
                place.at(),
                READABLE.contains(type.toLowerCase(Locale.ROOT)));
    }

    private static String size(long bytes) {
        double size = bytes / 1024.0;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.size() - 1) {
            size /= 1024;
            unit++;
        }
        return bytes < 1024 ? bytes + " 字节" : "%.1f %s".formatted(size, UNITS.get(unit));
    }
}
