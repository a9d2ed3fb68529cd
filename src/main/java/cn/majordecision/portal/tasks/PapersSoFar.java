package cn.majordecision.portal.tasks;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.TimelineEntry;
import cn.majordecision.matter.decision.Timelines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents of a decision so far: the versions of the draft, then what each completed task handed in (第三十三条). */
@Component
class PapersSoFar {

    private final Drafts drafts;
    private final Timelines timelines;
    private final Documents documents;
    private final Accounts accounts;
    private final MessageSource texts;
    private final Clock clock;

    PapersSoFar(
            Drafts drafts,
            Timelines timelines,
            Documents documents,
            Accounts accounts,
            MessageSource texts,
            Clock clock) {
        this.drafts = drafts;
        this.timelines = timelines;
        this.documents = documents;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /** A version of the draft with its file. */
    record Version(int number, String change, String note, LocalDateTime at, String by, Optional<Document> file) {}

    /** What one completed task handed in. */
    record Group(String task, LocalDateTime at, String by, List<Document> files) {}

    List<Version> drafts(String decision) {
        return drafts.all(decision).stream()
                .sorted(Comparator.comparing(Draft::version).reversed())
                .map(this::version)
                .toList();
    }

    List<Group> byTask(String decision) {
        return timelines.of(decision).stream()
                .filter(entry -> !entry.documents().isEmpty())
                .map(this::group)
                .toList();
    }

    private Version version(Draft draft) {
        return new Version(
                draft.version(),
                draft.change().label(),
                draft.note(),
                local(draft.addedAt()),
                person(draft.addedBy()),
                documents.find(draft.sha256()));
    }

    private Group group(TimelineEntry entry) {
        String task = texts.getMessage("task." + entry.task(), null, entry.task(), Locale.SIMPLIFIED_CHINESE);
        List<Document> files = entry.documents().stream()
                .map(documents::find)
                .flatMap(Optional::stream)
                .toList();
        return new Group(String.valueOf(task), local(entry.at()), person(entry.by()), files);
    }

    private String person(String id) {
        return accounts.find(id).map(Account::name).orElse(id);
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }
}
