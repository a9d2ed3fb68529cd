package cn.majordecision.matter.dossier;

import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StoredRecord;
import cn.majordecision.matter.decision.StoredRecords;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far the dossiers of many decisions have come, in a few statements however many there are; worked out once for as long as nothing
 * of a decision has moved (第三十三条, R-063). Only for lists; sealing asks {@link Completeness} each time.
 */
@Component
class OpenDossiers {

    private static final int KEPT = 20_000;
    private static final int AT_ONCE = 100;
    private static final String JUDGED = "SealDossier";

    private final Decisions decisions;
    private final StoredRecords records;
    private final RequirementPlan plans;
    private final DossierDirectories directories;
    private final Completeness completeness;
    private final Supplements supplements;
    private final Clock clock;
    private final Cache<Stand, Progress> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    OpenDossiers(
            Decisions decisions,
            StoredRecords records,
            RequirementPlan plans,
            DossierDirectories directories,
            Completeness completeness,
            Supplements supplements,
            Clock clock) {
        this.decisions = decisions;
        this.records = records;
        this.plans = plans;
        this.directories = directories;
        this.completeness = completeness;
        this.supplements = supplements;
        this.clock = clock;
    }

    /** A decision as it stood when it was asked. */
    private record Stand(String decision, String profile, String word) {}

    /** How far each of these has come, by number. */
    Map<String, Progress> of(Collection<Decision> open) {
        Map<String, String> words =
                decisions.stands(open.stream().map(Decision::number).toList());
        List<Stand> asked = open.stream()
                .map(decision -> new Stand(
                        decision.number(), decision.profile().id(), words.getOrDefault(decision.number(), "")))
                .toList();
        Map<Stand, Progress> known = kept.getAllPresent(asked);
        return (known.size() == asked.size() ? known : worked(asked))
                .entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().decision(), Map.Entry::getValue));
    }

    /** One at a time: after a start, whoever waited finds what the first worked out. */
    private synchronized Map<Stand, Progress> worked(List<Stand> asked) {
        return kept.getAll(asked, moved -> read(List.copyOf(moved)));
    }

    private Map<Stand, Progress> read(List<Stand> moved) {
        Map<Stand, Progress> found = new HashMap<>();
        for (int from = 0; from < moved.size(); from += AT_ONCE) {
            List<Stand> some = moved.subList(from, Math.min(moved.size(), from + AT_ONCE));
            List<String> numbers = some.stream().map(Stand::decision).toList();
            Map<String, List<StoredRecord>> stored = records.of(numbers);
            Map<String, List<PlanRow>> plan = plans.rows(numbers);
            some.forEach(stand -> found.put(
                    stand,
                    progress(
                            stand,
                            stored.getOrDefault(stand.decision(), List.of()),
                            plan.getOrDefault(stand.decision(), List.of()))));
        }
        return found;
    }

    private Progress progress(Stand stand, List<StoredRecord> stored, List<PlanRow> plan) {
        List<Item> missing =
                completeness.of(directories.under(stand.profile()), stored, plan, supplements.in(stored)).stream()
                        .filter(entry -> entry.holding() == Holding.MISSING)
                        .map(Entry::item)
                        .toList();
        StoredRecord last = last(stored, Set.of(Supplements.TASK, JUDGED)::contains);
        return new Progress(
                day(last(stored, "IssueDecision"::equals)),
                day(last(stored, "PublishDecision"::equals)),
                missing,
                last != null && last.task().equals(Supplements.TASK) ? day(last) : null);
    }

    private static @Nullable StoredRecord last(List<StoredRecord> stored, Predicate<String> task) {
        return stored.stream()
                .filter(record -> task.test(record.task()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private @Nullable LocalDate day(@Nullable StoredRecord record) {
        return record == null ? null : LocalDate.ofInstant(record.at(), clock.getZone());
    }
}
