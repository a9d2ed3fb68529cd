package cn.majordecision.matter.dossier;

import cn.majordecision.base.identity.Role;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Records;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who owes what to a dossier that is not sealed (第三十三条, R-063). */
@Component
class Debts {

    private static final String PUT_TOGETHER = "CompleteDossier";
    private static final String JUDGED = "SealDossier";

    private final Completeness completeness;
    private final Supplements supplements;
    private final Records records;
    private final DossierReminders reminders;
    private final Clock clock;

    Debts(
            Completeness completeness,
            Supplements supplements,
            Records records,
            DossierReminders reminders,
            Clock clock) {
        this.completeness = completeness;
        this.supplements = supplements;
        this.records = records;
        this.reminders = reminders;
        this.clock = clock;
    }

    List<Debt> of(Decision decision, LocalDate since) {
        Map<Role, List<Item>> owed = completeness.missing(decision.number(), supplements.of(decision.number())).stream()
                .map(Entry::item)
                .collect(Collectors.groupingBy(Debts::owner, LinkedHashMap::new, Collectors.toList()));
        Optional<LocalDate> handedIn = owed.isEmpty() ? handedIn(decision.number()) : Optional.empty();
        if (owed.isEmpty()) {
            owed.put(handedIn.isPresent() ? Role.ARCHIVIST : Role.UNDERTAKER, new ArrayList<>());
        }
        Map<Role, LocalDate> reminded = reminders.of(decision.number());
        return owed.entrySet().stream()
                .map(side -> new Debt(
                        side.getKey(),
                        side.getKey().unitBound() ? decision.unit() : null,
                        side.getValue(),
                        handedIn.orElse(since),
                        reminded.get(side.getKey())))
                .toList();
    }

    private static Role owner(Item item) {
        return Role.of(item.owner()).orElse(Role.UNDERTAKER);
    }

    /** Since when the dossier lies before the archivist; none while it does not, or when it was sent back. */
    private Optional<LocalDate> handedIn(String decision) {
        return records.stored(decision).stream()
                .filter(record ->
                        record.task().equals(PUT_TOGETHER) || record.task().equals(JUDGED))
                .reduce((earlier, later) -> later)
                .filter(record -> record.task().equals(PUT_TOGETHER))
                .map(record -> LocalDate.ofInstant(record.at(), clock.getZone()));
    }
}
