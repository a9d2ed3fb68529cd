package cn.majordecision.portal.decisions;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Wording;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of a draft, what each made void, and any two of them beside each other (第十二条, R-053). */
@Component
class DraftHistory {

    private final Drafts drafts;
    private final Documents documents;
    private final Wordings wordings;
    private final People people;
    private final RequirementTexts texts;

    DraftHistory(Drafts drafts, Documents documents, Wordings wordings, People people, RequirementTexts texts) {
        this.drafts = drafts;
        this.documents = documents;
        this.wordings = wordings;
        this.people = people;
        this.texts = texts;
    }

    /**
     * A version.
     *
     * @param name of its document
     * @param stale what had to be done anew because of it
     */
    public record Version(
            Draft draft,
            String name,
            String addedBy,
            @Nullable String confirmedBy,
            List<String> stale) {}

    /**
     * The page.
     *
     * @param versions newest first
     * @param from the earlier version compared, 0 while there are not two
     * @param to the later one
     * @param unreadable why they cannot be compared; empty when they can
     */
    public record Page(
            List<Version> versions,
            int from,
            int to,
            @Nullable Comparison comparison,
            String unreadable) {}

    Page of(String decision, int from, int to) {
        List<Draft> all = drafts.all(decision);
        List<Version> versions = versions(decision, all);
        if (all.size() < 2) {
            return new Page(versions, 0, 0, null, "");
        }
        int later = to < 2 || to > all.size() ? all.size() : to;
        int earlier = from < 1 || from >= later ? later - 1 : from;
        Wording before = wordings.of(all.get(earlier - 1).sha256());
        Wording after = wordings.of(all.get(later - 1).sha256());
        String unreadable = before.readable() ? after.unreadable() : before.unreadable();
        return new Page(
                versions,
                earlier,
                later,
                unreadable.isEmpty() ? Comparison.of(before.paragraphs(), after.paragraphs()) : null,
                unreadable);
    }

    private List<Version> versions(String decision, List<Draft> all) {
        Map<Integer, List<Requirement>> stale = drafts.madeStale(decision);
        Map<String, Document> named =
                documents.named(all.stream().map(Draft::sha256).toList());
        People.Names names = people.names();
        return all.stream()
                .map(draft -> version(
                        draft, named.get(draft.sha256()), names, stale.getOrDefault(draft.version(), List.of())))
                .sorted((one, other) -> other.draft().version() - one.draft().version())
                .toList();
    }

    private Version version(Draft draft, @Nullable Document document, People.Names names, List<Requirement> stale) {
        String confirmed = draft.confirmedBy();
        return new Version(
                draft,
                document == null ? "草案" : document.name(),
                names.person(draft.addedBy()),
                confirmed == null ? null : names.person(confirmed),
                stale.stream()
                        .map(requirement -> texts.title(requirement) + "（" + requirement.article() + "）")
                        .toList());
    }
}
