package cn.majordecision.portal.meeting;

import cn.majordecision.base.document.Document;
import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.matter.decision.Agendas;
import cn.majordecision.matter.decision.StoredRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the items of a meeting with their minutes, each kind of thing in one question (第三十条). */
@Component
class ItemPages {

    private static final String MINUTES = "RecordMinutes";
    private static final Set<String> TASKS = Set.of(MINUTES, "DecideItem");

    private final Agendas agendas;
    private final Accounts accounts;
    private final Groups groups;
    private final Procedures procedures;
    private final Documents documents;
    private final ObjectMapper json;
    private final Clock clock;

    ItemPages(
            Agendas agendas,
            Accounts accounts,
            Groups groups,
            Procedures procedures,
            Documents documents,
            ObjectMapper json,
            Clock clock) {
        this.agendas = agendas;
        this.accounts = accounts;
        this.groups = groups;
        this.procedures = procedures;
        this.documents = documents;
        this.json = json;
        this.clock = clock;
    }

    /** What all items of the page share. */
    private record Known(
            Agendas.Meeting meeting,
            Map<Long, List<StoredRecord>> acts,
            Map<String, String> people,
            Map<String, Document> papers,
            Map<String, OpenTask> tasks) {}

    List<ItemPage> of(Agendas.Meeting meeting, String reader) {
        List<Agendas.Item> items = agendas.items(meeting.id());
        Map<Long, List<StoredRecord>> acts =
                agendas.acts(items.stream().map(Agendas.Item::id).toList());
        Known known = new Known(
                meeting,
                acts,
                accounts.all().stream().collect(Collectors.toMap(Account::id, Account::name)),
                documents.named(acts.values().stream()
                        .flatMap(List::stream)
                        .flatMap(act -> act.documents().stream())
                        .distinct()
                        .toList()),
                procedures.openFor(groups.of(reader)).stream()
                        .filter(task -> TASKS.contains(task.name()))
                        .collect(Collectors.toMap(OpenTask::decision, task -> task, (one, other) -> one)));
        return items.stream().map(item -> page(item, known)).toList();
    }

    private ItemPage page(Agendas.Item item, Known known) {
        List<StoredRecord> acts = known.acts.getOrDefault(item.id(), List.of());
        OpenTask task = item.stands() && item.outcome() == null ? known.tasks.get(item.decision()) : null;
        return new ItemPage(
                item,
                acts.stream()
                        .filter(act -> act.task().equals(MINUTES))
                        .map(act -> minutes(act, known))
                        .toList(),
                acts.stream()
                        .filter(act -> !act.task().equals(MINUTES))
                        .map(act -> verdict(act, known))
                        .toList(),
                ItemPage.due(known.meeting.on(), LocalDate.now(clock)),
                task == null ? null : new ItemPage.MyTask(task.id(), task.title()));
    }

    private Minutes minutes(StoredRecord act, Known known) {
        Minutes.Form form = read(act, Minutes.Form.class);
        Document document = form.minutes() == null ? null : known.papers.get(form.minutes());
        return new Minutes(
                act.at(),
                by(act, known),
                form.attendance() == null
                        ? List.of()
                        : form.attendance().stream().filter(Objects::nonNull).toList(),
                Minutes.inOrder(form.speeches()),
                form.minutes(),
                document == null ? null : document.name(),
                form.correctionNote());
    }

    private Verdict verdict(StoredRecord act, Known known) {
        Verdict.Form form = read(act, Verdict.Form.class);
        return new Verdict(
                act.at(),
                by(act, known),
                Boolean.TRUE.equals(form.minutesTrue()),
                form.minutesErrors(),
                form.result(),
                form.requestedChanges(),
                form.reasonsAtMeeting());
    }

    private static String by(StoredRecord act, Known known) {
        @Nullable String principal = act.actingFor();
        String name = known.people.getOrDefault(act.by(), act.by());
        return principal == null ? name : name + "（代 " + known.people.getOrDefault(principal, principal) + "）";
    }

    private <F> F read(StoredRecord act, Class<F> form) {
        try {
            return json.readValue(act.content(), form);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
