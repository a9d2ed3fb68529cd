package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.ledger.LedgerEntries;
import cn.majordecision.base.ledger.LedgerEntry;
import cn.majordecision.base.print.Printed;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.dossier.bag.SafeName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the manifests of a decision from what is recorded; the same state gives the same manifests. */
@Component
class ManifestWriter {

    /** Where the list itself stands. */
    static final String LIST = "data/案卷清单.json";

    private final Decisions decisions;
    private final Units units;
    private final Arrangement arrangement;
    private final DossierDirectories directories;
    private final Documents documents;
    private final LedgerEntries ledger;
    private final ContentsPrint print;
    private final Preflight preflight;
    private final Conditions conditions;
    private final Clock clock;

    ManifestWriter(
            Decisions decisions,
            Units units,
            Arrangement arrangement,
            DossierDirectories directories,
            Documents documents,
            LedgerEntries ledger,
            ContentsPrint print,
            Preflight preflight,
            Conditions conditions,
            Clock clock) {
        this.decisions = decisions;
        this.units = units;
        this.arrangement = arrangement;
        this.directories = directories;
        this.documents = documents;
        this.ledger = ledger;
        this.print = print;
        this.preflight = preflight;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** A dossier, and what of it everybody may see where it was published. */
    Drawn draw(Sealing sealing, List<Entry> contents, boolean published) {
        return draw(sealing, contents, new Extent(arrangement.of(sealing), published, null));
    }

    /** Only the papers handed in, to follow what was sealed before. */
    Drawn draw(Sealing sealing, List<Entry> contents, Manifest.Follows follows) {
        return draw(sealing, contents, new Extent(arrangement.ofPapers(sealing), false, follows));
    }

    /** How much is drawn up. */
    private record Extent(List<Piece> pieces, boolean published, Manifest.@Nullable Follows follows) {

        String edition() {
            return follows == null ? Manifest.WHOLE : Manifest.INCREMENT;
        }
    }

    private Drawn draw(Sealing sealing, List<Entry> contents, Extent extent) {
        List<Piece> pieces = extent.pieces();
        Decision decision = decisions.get(sealing.decision());
        Printed directory = print.of(sealing, contents);
        byte[] printed = preflight.valid(print.name(), directory.bytes());
        Condition condition = conditions.of(decision.number(), pieces, directory.numbers());
        PackageLists lists = new PackageLists(decision, sealing, unit(decision), condition);
        MadeFiles made = new MadeFiles();
        Manifest whole = new Manifest(
                Manifest.FORMAT,
                extent.edition(),
                heading(sealing, decision, LocalDate.now(clock)),
                sealing.note(),
                sealing.by(),
                contents.stream().map(Listed::filling).toList(),
                Listed.records(pieces),
                documents(pieces),
                condition.beside(documents(pieces)),
                whole(made, lists, extent.edition(), printed, pieces),
                made.verifier(),
                sealing.supplements(),
                end(decision.number()),
                condition.timestamp(),
                extent.follows());
        return new Drawn(
                whole, extent.published() ? open(whole, made, lists, pieces, condition) : null, printed, made.parts());
    }

    private String unit(Decision decision) {
        return units.find(decision.unit()).map(Unit::name).orElse(decision.unit());
    }

    private static Manifest.Heading heading(Sealing sealing, Decision decision, LocalDate today) {
        return new Manifest.Heading(
                new SafeName().of(sealing.archiveNumber()),
                decision.number(),
                decision.title().replaceAll("\\s+", " "),
                decision.unit(),
                decision.profile().id(),
                sealing.archiveNumber().replaceAll("\\s+", " "),
                sealing.retention(),
                sealing.formedOn(),
                sealing.transferDue(),
                today);
    }

    private List<Manifest.Part> whole(
            MadeFiles made, PackageLists lists, String edition, byte[] printed, List<Piece> pieces) {
        List<Manifest.Part> parts = new ArrayList<>(made.common(lists, edition, pieces));
        parts.add(made.list("data/" + print.name(), printed));
        parts.add(made.list("data/案卷目录.XML", lists.dossiers(pieces)));
        pieces.forEach(piece -> parts.add(made.list(piece.metadataPath(), lists.metadata(piece))));
        return parts;
    }

    /** Only documents of what was made public, in the places they have in the whole. */
    private Manifest open(Manifest whole, MadeFiles made, PackageLists lists, List<Piece> pieces, Condition condition) {
        Set<String> tasks = directories.of(whole.heading().decision()).publicTasks();
        List<Piece> open = pieces.stream()
                .flatMap(piece -> Stream.ofNullable(piece.record())
                        .filter(record -> tasks.contains(record.task()))
                        .map(record -> piece.withoutRecord()))
                .toList();
        return new Manifest(
                Manifest.FORMAT,
                Manifest.PUBLIC,
                whole.heading(),
                "",
                "",
                List.of(),
                List.of(),
                documents(open),
                condition.beside(documents(open)),
                made.common(lists, Manifest.PUBLIC, open),
                whole.tags(),
                List.of(),
                whole.ledger(),
                whole.timestamp(),
                null);
    }

    private Manifest.LedgerEnd end(String decision) {
        long size = ledger.size(decision);
        return new Manifest.LedgerEnd(
                size, ledger.at(decision, size).map(LedgerEntry::leaf).orElse("0".repeat(64)));
    }

    private List<Manifest.DocumentFile> documents(List<Piece> pieces) {
        Map<String, Manifest.DocumentFile> files = new TreeMap<>();
        pieces.stream().flatMap(piece -> piece.documents().stream()).forEach(placed -> {
            Document document = placed.document();
            files.computeIfAbsent(
                    document.sha256(),
                    sha256 -> new Manifest.DocumentFile(
                            sha256,
                            document.name(),
                            document.size(),
                            document.mediaType(),
                            placed.path(),
                            documents.crc32(sha256)));
        });
        return List.copyOf(files.values());
    }
}
