package cn.majordecision.portal.notices;

import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.matter.dossier.Debt;
import cn.majordecision.matter.dossier.Filing;
import cn.majordecision.matter.dossier.Filings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells those who owe papers to a dossier that its last day is near, and that it is over, once each; a day that was moved counts anew.
 * Whoever only has to put it together or to seal it has a task for that and is told of the task (第三十三条, R-063).
 */
@Component
class OwedPapers {

    private final Filings filings;
    private final WorkingDays workingDays;
    private final Audience audience;
    private final Clock clock;

    OwedPapers(Filings filings, WorkingDays workingDays, Audience audience, Clock clock) {
        this.filings = filings;
        this.workingDays = workingDays;
        this.audience = audience;
        this.clock = clock;
    }

    /** Tells of every dossier whose time is nearly or quite over; asked twice, it tells nothing twice. */
    void remind() {
        LocalDate today = LocalDate.now(clock);
        List<Filing> near = filings.open().stream()
                .filter(filing -> filing.missing() > 0 && !day(filing).isAfter(today.plusDays(Reminders.LastDay.AHEAD)))
                .toList();
        if (!near.isEmpty()) {
            Map<LocalDate, Integer> left =
                    workingDays.left(today, near.stream().map(OwedPapers::day).collect(Collectors.toSet()));
            near.forEach(filing -> Reminders.LastDay.of(day(filing), today, left.get(day(filing)))
                    .ifPresent(last -> filing.debts().stream()
                            .filter(debt -> !debt.items().isEmpty())
                            .forEach(debt -> tell(filing, debt, last))));
        }
    }

    private static LocalDate day(Filing open) {
        return Objects.requireNonNull(open.fileBy());
    }

    private void tell(Filing filing, Debt debt, Reminders.LastDay last) {
        String decision = filing.decision().number();
        News news = new News(
                NoticeKind.DOSSIER_OWED,
                decision,
                null,
                decision + " " + debt.owner().id(),
                last.kind() + " " + last.day(),
                Sentences.of(
                        "dossier." + last.sentence(),
                        debt.words(),
                        Sentences.day(last.day()),
                        String.valueOf(last.left())));
        audience.tell(news, Set.of(debt.group()));
    }
}
