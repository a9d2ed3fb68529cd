package cn.majordecision.matter.transfer;

import cn.majordecision.matter.dossier.Examinations;
import cn.majordecision.matter.dossier.SealedRegister;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a sealed dossier for the four properties before it is handed over (《档案法实施条例》第四十条, R-088). */
@Component
public class CheckFourProperties {

    private final SealedRegister sealed;
    private final Examinations examinations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckFourProperties(
            SealedRegister sealed, Examinations examinations, ApplicationEventPublisher events, Clock clock) {
        this.sealed = sealed;
        this.examinations = examinations;
        this.events = events;
        this.clock = clock;
    }

    /** Reads the whole dossier again and says what was found; the check is put on record. Empty while it is not sealed. */
    @Transactional
    public Optional<FourPropertiesReport> check(String decision) {
        return sealed.find(decision).map(line -> {
            FourPropertiesReport report =
                    new FourPropertiesReport(line, clock.instant(), FourProperties.rows(examinations.of(decision)));
            events.publishEvent(new FourPropertiesChecked(
                    decision,
                    (int) report.count(CheckRow.Outcome.PASSED),
                    (int) report.count(CheckRow.Outcome.FAILED),
                    (int) (report.count(CheckRow.Outcome.RECEIVER) + report.count(CheckRow.Outcome.IMPOSSIBLE)),
                    line.manifestSha256()));
            return report;
        });
    }
}
