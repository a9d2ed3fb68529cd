package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.Role;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StoredRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the directory a decision has, from its records, its requirement plan and what was handed in (第三十三条, R-063). */
@Component
public class Completeness {

    private final DossierDirectories directories;
    private final Records records;
    private final RequirementPlan plan;
    private final ObjectMapper json;

    Completeness(DossierDirectories directories, Records records, RequirementPlan plan, ObjectMapper json) {
        this.directories = directories;
        this.records = records;
        this.plan = plan;
        this.json = json;
    }

    /** Every item of the directory as the decision has it. */
    public List<Entry> of(String decision, List<Supplement> supplements) {
        return of(directories.of(decision), records.stored(decision), plan.rows(decision), supplements);
    }

    /** The same of what was read of the decision before. */
    List<Entry> of(
            DossierDirectory directory, List<StoredRecord> stored, List<PlanRow> plan, List<Supplement> supplements) {
        Map<String, PlanRow> rows =
                plan.stream().collect(Collectors.toMap(row -> row.requirement().id(), Function.identity()));
        return directory.items().stream()
                .map(item -> entry(item, rows.get(item.requirement()), stored, supplements))
                .toList();
    }

    /** The items still owed. */
    public List<Entry> missing(String decision, List<Supplement> supplements) {
        return of(decision, supplements).stream()
                .filter(entry -> entry.holding() == Holding.MISSING)
                .toList();
    }

    /** Items in one line with who owes each, such as {@code G5 合法性审查意见书（合法性审查员）}. */
    public static String describe(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.item().code() + " " + entry.item().title() + "（"
                        + Role.of(entry.item().owner())
                                .map(Role::label)
                                .orElse(entry.item().owner()) + "）")
                .collect(Collectors.joining("、"));
    }

    private Entry entry(Item item, @Nullable PlanRow row, List<StoredRecord> stored, List<Supplement> supplements) {
        List<StoredRecord> filling =
                stored.stream().filter(record -> fills(item, record)).toList();
        List<String> handedIn = supplements.stream()
                .filter(supplement -> item.code().equals(supplement.item()))
                .flatMap(supplement -> Stream.ofNullable(supplement.document()))
                .toList();
        Holding holding = holding(item, row, filling, handedIn);
        return new Entry(
                item,
                holding,
                filling.stream().map(StoredRecord::id).toList(),
                Stream.concat(filling.stream().flatMap(record -> record.documents().stream()), handedIn.stream())
                        .distinct()
                        .toList(),
                holding == Holding.NOT_APPLICABLE && row != null ? row.ground() : "");
    }

    private static Holding holding(
            Item item, @Nullable PlanRow row, List<StoredRecord> filling, List<String> handedIn) {
        boolean complete = !item.tasks().isEmpty()
                && item.tasks().stream().allMatch(task -> filling.stream()
                        .anyMatch(record -> record.task().equals(task)));
        if (complete || item.need() == Need.GENERATED) {
            return Holding.PRESENT;
        }
        if (!handedIn.isEmpty()) {
            return Holding.SUPPLIED;
        }
        if (row != null && row.state() == PlanState.NOT_APPLICABLE) {
            return Holding.NOT_APPLICABLE;
        }
        boolean owed = item.need() == Need.REQUIRED || (item.need() == Need.CONDITIONAL && row != null);
        return owed ? Holding.MISSING : Holding.NONE;
    }

    private boolean fills(Item item, StoredRecord record) {
        return item.tasks().contains(record.task())
                && (item.field() == null || hasField(record.content(), item.field()));
    }

    private boolean hasField(String content, String field) {
        try {
            JsonNode value = json.readTree(content).path(field);
            return !value.isMissingNode() && !value.isNull() && !(value.isContainerNode() && value.isEmpty());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
