package cn.majordecision.portal.meeting;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.document.Wording;
import cn.majordecision.base.document.Wordings;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Units;
import cn.majordecision.matter.decision.Agendas;
import cn.majordecision.matter.decision.MeetingPapers;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StoredRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what lies before a meeting, all its items at once (第二十九条, R-055). */
@Component
class Packs {

    private final RequirementPlan plan;
    private final MeetingPapers papers;
    private final Documents documents;
    private final Wordings wordings;
    private final Accounts accounts;
    private final Units units;
    private final Statements statements;
    private final MessageSource texts;

    Packs(
            RequirementPlan plan,
            MeetingPapers papers,
            Documents documents,
            Wordings wordings,
            Accounts accounts,
            Units units,
            Statements statements,
            MessageSource texts) {
        this.plan = plan;
        this.papers = papers;
        this.documents = documents;
        this.wordings = wordings;
        this.accounts = accounts;
        this.units = units;
        this.statements = statements;
        this.texts = texts;
    }

    /** What is known of all items. */
    private record Known(
            Map<String, List<PlanRow>> plan,
            Map<String, List<MeetingPapers.Paper>> papers,
            Map<String, Map<String, StoredRecord>> said,
            Map<String, Document> documents,
            Map<String, String> names) {}

    List<Pack> of(List<Agendas.Item> items) {
        List<String> numbers =
                items.stream().map(Agendas.Item::decision).distinct().toList();
        Map<String, List<MeetingPapers.Paper>> brought = papers.of(numbers);
        Known known = new Known(
                plan.rows(numbers),
                brought,
                papers.statements(
                        numbers,
                        PackHeads.ALL.stream()
                                .flatMap(head -> head.tasks().stream())
                                .toList()),
                documents.named(brought.values().stream()
                        .flatMap(List::stream)
                        .map(MeetingPapers.Paper::sha256)
                        .distinct()
                        .toList()),
                names());
        return items.stream().map(item -> pack(item, known)).toList();
    }

    /** People and units; an id that is both is the unit's nowhere, so people come last. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        units.all().forEach(unit -> names.put(unit.id(), unit.name()));
        accounts.all().forEach(account -> names.put(account.id(), account.name()));
        return names;
    }

    private Pack pack(Agendas.Item item, Known known) {
        Document draft = known.documents.get(item.draftSha256());
        Wording text = wordings.of(item.draftSha256());
        return new Pack(
                item,
                Stream.concat(
                                PackHeads.ALL.stream().map(head -> head(head, item, known)),
                                Stream.of(others(item, known)))
                        .toList(),
                draft == null ? "决策草案" : draft.name(),
                text.paragraphs(),
                text.unreadable());
    }

    private Pack.Head head(PackHeads head, Agendas.Item item, Known known) {
        Map<String, List<PlanRow>> rows = known.plan.getOrDefault(item.decision(), List.of()).stream()
                .collect(Collectors.groupingBy(PlanRow::step));
        Map<String, StoredRecord> said = known.said.getOrDefault(item.decision(), Map.of());
        return new Pack.Head(
                head.title(),
                head.item(),
                head.state(rows),
                head.grounds(rows),
                head.tasks().stream()
                        .flatMap(task -> Stream.ofNullable(said.get(task)))
                        .flatMap(record -> statements.of(record, known.names).stream())
                        .toList(),
                papers(head, item, known));
    }

    private Pack.Head others(Agendas.Item item, Known known) {
        return new Pack.Head(
                PackHeads.OTHERS.title(),
                PackHeads.OTHERS.item(),
                Pack.State.ATTACHED,
                List.of(),
                List.of(),
                papers(PackHeads.OTHERS, item, known));
    }

    /** A paper that two tasks named is one paper. */
    private List<Pack.Paper> papers(PackHeads head, Agendas.Item item, Known known) {
        Set<String> seen = new HashSet<>();
        return known.papers.getOrDefault(item.decision(), List.of()).stream()
                .filter(paper -> head.steps().contains(paper.step()) && seen.add(paper.sha256()))
                .flatMap(paper -> Stream.ofNullable(known.documents.get(paper.sha256()))
                        .map(document -> paper(paper, document, known)))
                .toList();
    }

    private Pack.Paper paper(MeetingPapers.Paper paper, Document document, Known known) {
        String principal = paper.actingFor();
        String by = known.names.getOrDefault(paper.by(), paper.by());
        return new Pack.Paper(
                paper.sha256(),
                document.name(),
                size(document.size()),
                paper.version() > 0
                        ? "决策草案第 " + paper.version() + " 稿"
                        : String.valueOf(texts.getMessage("task." + paper.task(), null, "", Locale.SIMPLIFIED_CHINESE)),
                principal == null ? by : by + "（代 " + known.names.getOrDefault(principal, principal) + "）",
                paper.at());
    }

    private static String size(long bytes) {
        return bytes < 1024
                ? bytes + " 字节"
                : bytes < 1024 * 1024 ? "%.1f KB".formatted(bytes / 1024.0) : "%.1f MB".formatted(bytes / 1048576.0);
    }
}
