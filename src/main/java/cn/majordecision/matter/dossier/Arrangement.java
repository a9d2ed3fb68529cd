package cn.majordecision.matter.dossier;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StoredRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Brings everything a decision left behind into pieces (件), in the order of the directory (第三十三条; DA/T 22, 《电子档案移交与接收办法》). */
@Component
class Arrangement {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DossierDirectories directories;
    private final Records records;
    private final Drafts drafts;
    private final Documents documents;
    private final Accounts accounts;
    private final MessageSource texts;

    Arrangement(
            DossierDirectories directories,
            Records records,
            Drafts drafts,
            Documents documents,
            Accounts accounts,
            MessageSource texts) {
        this.directories = directories;
        this.records = records;
        this.drafts = drafts;
        this.documents = documents;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** What is to become a piece. */
    private record Matter(
            int section,
            String title,
            String by,
            Instant at,
            @Nullable Supplement supplement,
            @Nullable StoredRecord record,
            Collection<String> documents) {}

    List<Piece> of(Sealing sealing) {
        DossierDirectory directory = directories.of(sealing.decision());
        List<Matter> matters = new ArrayList<>();
        Set<String> brought = new HashSet<>();
        sealing.supplements().forEach(paper -> matters.add(handedIn(directory, sealing, paper, brought)));
        for (StoredRecord record : records.stored(sealing.decision())) {
            brought.addAll(record.documents());
            matters.add(new Matter(
                    directory.section(record.step(), record.task()),
                    texts.getMessage("task." + record.task(), null, record.task(), Locale.SIMPLIFIED_CHINESE) + "",
                    name(record.by()),
                    record.at(),
                    null,
                    record,
                    record.documents()));
        }
        drafts.all(sealing.decision()).stream()
                .filter(draft -> brought.add(draft.sha256()))
                .forEach(draft -> matters.add(version(directory, draft)));
        return pieces(directory, sealing, matters);
    }

    /** Only the papers handed in: what came after the sealing. */
    List<Piece> ofPapers(Sealing sealing) {
        DossierDirectory directory = directories.of(sealing.decision());
        Set<String> brought = new HashSet<>();
        return pieces(
                directory,
                sealing,
                sealing.supplements().stream()
                        .map(paper -> handedIn(directory, sealing, paper, brought))
                        .toList());
    }

    private Matter handedIn(DossierDirectory directory, Sealing sealing, Supplement paper, Set<String> brought) {
        List<String> document = Stream.ofNullable(paper.document()).toList();
        brought.addAll(document);
        String item = Objects.requireNonNullElse(paper.item(), "");
        LocalDate on = Objects.requireNonNullElse(paper.on(), sealing.formedOn());
        return new Matter(
                directory.sectionOf(item),
                directory.titleOf(item),
                name(sealing.by()),
                on.atStartOfDay(ZONE).toInstant(),
                paper,
                null,
                document);
    }

    private Matter version(DossierDirectory directory, Draft draft) {
        return new Matter(
                directory.section("Drafting", "PrepareDraft"),
                "决策草案第" + draft.version() + "稿",
                name(draft.addedBy()),
                draft.addedAt(),
                null,
                null,
                List.of(draft.sha256()));
    }

    private List<Piece> pieces(DossierDirectory directory, Sealing sealing, List<Matter> matters) {
        Places places = new Places(sealing);
        List<Piece> pieces = new ArrayList<>();
        // What was handed in for an item stands with it, and not with the task by which it was handed in.
        List<Matter> ordered = Stream.concat(
                        matters.stream().filter(matter -> matter.supplement() != null),
                        matters.stream().filter(matter -> matter.supplement() == null))
                .toList();
        for (int section = 0; section <= directory.sections().size(); section++) {
            int here = section;
            ordered.stream()
                    .filter(matter -> matter.section() == here)
                    .forEach(matter -> pieces.add(piece(directory, pieces.size() + 1, matter, places)));
        }
        return places.settle(pieces);
    }

    private Piece piece(DossierDirectory directory, int number, Matter matter, Places places) {
        Supplement paper = matter.supplement();
        return new Piece(
                number,
                directory.sectionTitle(matter.section()),
                matter.title(),
                places.folder(matter.section(), directory.sectionTitle(matter.section()), number, matter.title()),
                matter.by(),
                LocalDate.ofInstant(matter.at(), ZONE).toString(),
                paper == null ? "" : Objects.requireNonNullElse(paper.source(), ""),
                matter.record(),
                matter.documents().stream().distinct().map(this::found).toList());
    }

    private Piece.Placed found(String sha256) {
        Document document = documents.find(sha256).orElseThrow(() -> new IllegalStateException("lost " + sha256));
        return new Piece.Placed(document, "");
    }

    private String name(String account) {
        return accounts.find(account).map(Account::name).orElse(account);
    }
}
