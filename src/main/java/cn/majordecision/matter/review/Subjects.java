package cn.majordecision.matter.review;

import cn.majordecision.base.ledger.ProvenChains;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StoredRecord;
import cn.majordecision.matter.dossier.Completeness;
import cn.majordecision.matter.dossier.Entry;
import cn.majordecision.matter.dossier.Formation;
import cn.majordecision.matter.dossier.Supplements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the checks ask of a decision. */
@Component
class Subjects {

    private final RequirementPlan plan;
    private final Records records;
    private final Agenda agenda;
    private final Completeness completeness;
    private final Supplements supplements;
    private final Formation formation;
    private final ProvenChains chains;
    private final Clock clock;

    Subjects(
            RequirementPlan plan,
            Records records,
            Agenda agenda,
            Completeness completeness,
            Supplements supplements,
            Formation formation,
            ProvenChains chains,
            Clock clock) {
        this.plan = plan;
        this.records = records;
        this.agenda = agenda;
        this.completeness = completeness;
        this.supplements = supplements;
        this.formation = formation;
        this.chains = chains;
        this.clock = clock;
    }

    Subject of(Decision decision) {
        String number = decision.number();
        List<StoredRecord> stored = records.stored(number);
        ProvenChains.Chain chain = chains.of(number);
        return new Subject(
                decision,
                plan.rows(number).stream()
                        .collect(Collectors.toMap(row -> row.requirement().id(), Function.<PlanRow>identity())),
                items(number),
                agenda.of(number),
                day(last(stored, "SealDossier")),
                formation.fileBy(number),
                chain.broken(),
                chain.size());
    }

    private Map<String, Entry> items(String number) {
        Map<String, Entry> items = new LinkedHashMap<>();
        completeness
                .of(number, supplements.of(number))
                .forEach(entry -> items.put(entry.item().code(), entry));
        return items;
    }

    private static @Nullable Instant last(List<StoredRecord> stored, String task) {
        return stored.stream()
                .filter(record -> record.task().equals(task))
                .map(StoredRecord::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }
}
