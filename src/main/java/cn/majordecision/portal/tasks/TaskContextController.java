package cn.majordecision.portal.tasks;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Records;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells a form about the decision of its task; only those who may do the task learn anything. */
@RestController
@Tag(name = "任务")
class TaskContextController {

    private final TaskAccess access;
    private final Accounts accounts;
    private final Units units;
    private final Decisions decisions;
    private final Drafts drafts;
    private final Records records;
    private final Documents documents;

    TaskContextController(
            TaskAccess access,
            Accounts accounts,
            Units units,
            Decisions decisions,
            Drafts drafts,
            Records records,
            Documents documents) {
        this.access = access;
        this.accounts = accounts;
        this.units = units;
        this.decisions = decisions;
        this.drafts = drafts;
        this.records = records;
        this.documents = documents;
    }

    @GetMapping("/api/tasks/{id}/context")
    @Operation(summary = "任务所属决策事项的概况")
    TaskContext context(@PathVariable("id") String id, HttpServletRequest request) {
        OpenTask task = access.permitted(id);
        Decision decision = decisions.get(task.decision());
        List<Draft> versions = drafts.all(decision.number()).stream()
                .sorted(Comparator.comparing(Draft::version).reversed())
                .toList();
        return new TaskContext(
                decision.number(),
                decision.title(),
                units.find(decision.unit()).map(Unit::name).orElse(decision.unit()),
                decision.state().label(),
                versions.isEmpty() ? 0 : versions.get(0).version(),
                files(decision.number(), versions),
                records.warnings(decision.number()),
                csrf(request),
                access.caller(),
                holder(task));
    }

    /** What an earlier task of the same decision said, as it was filled in; nothing when it was not done yet. */
    @GetMapping("/api/tasks/{id}/records/{name}")
    @Operation(summary = "前序任务填写的内容")
    JsonNode said(@PathVariable("id") String id, @PathVariable("name") String name) {
        return records.latest(access.permitted(id).decision(), name, JsonNode.class)
                .map(Records.StepRecord::form)
                .orElse(JsonNodeFactory.instance.objectNode());
    }

    private TaskContext.@Nullable Holder holder(OpenTask task) {
        String holder = task.assignee();
        return holder == null
                ? null
                : new TaskContext.Holder(
                        holder, accounts.find(holder).map(Account::name).orElse(holder));
    }

    private List<TaskContext.File> files(String decision, List<Draft> versions) {
        return Stream.concat(versions.stream().map(Draft::sha256), records.documents(decision).stream())
                .distinct()
                .map(documents::find)
                .flatMap(Optional::stream)
                .map(file -> new TaskContext.File(file.name(), file.sha256(), file.size()))
                .toList();
    }

    private static TaskContext.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getSession(false) != null
                        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new TaskContext.Csrf(token.getHeaderName(), token.getToken())
                : null;
    }
}
