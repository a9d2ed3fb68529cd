package cn.majordecision.matter.dossier;

import cn.majordecision.matter.decision.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds whoever owes something to a dossier (催报), each side at most once a day (第三十三条, R-063). */
@Component
public class RemindDebtors {

    private final Filings filings;
    private final DossierReminders log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemindDebtors(Filings filings, DossierReminders log, ApplicationEventPublisher events, Clock clock) {
        this.filings = filings;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Reminds them; those who were told now. */
    @Transactional
    public List<Debt> remind(Decision decision, String by) {
        LocalDate today = LocalDate.now(clock);
        Optional<Filing> filing = filings.of(decision);
        List<Debt> told = filing.map(Filing::debts).orElse(List.of()).stream()
                .filter(debt -> !debt.archivists())
                .filter(debt -> log.note(decision.number(), debt.owner(), today, by))
                .toList();
        filing.ifPresent(owed -> told.forEach(debt -> tell(owed, debt, today)));
        return told;
    }

    private void tell(Filing filing, Debt debt, LocalDate today) {
        events.publishEvent(new DossierReminded(
                filing.decision().number(),
                debt.owner().id(),
                debt.group(),
                debt.items().stream().map(Item::code).toList(),
                debt.words(),
                Objects.requireNonNull(filing.fileBy()),
                today));
    }
}
