package cn.majordecision.matter.dossier;

import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.RuleProfile;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the papers of a decision were formed, and by when they are filed and handed on (第三十三条, R-063、R-087). */
@Component
public class Formation {

    private final Records records;
    private final Decisions decisions;
    private final Clock clock;

    Formation(Records records, Decisions decisions, Clock clock) {
        this.records = records;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Nothing of the other step's form is read, only when it was recorded. */
    record Any() {}

    /** The day the decision was issued. */
    public LocalDate formedOn(String decision) {
        return recordedOn(decision, "IssueDecision").orElseGet(() -> LocalDate.now(clock));
    }

    /** The last day for filing, counted from the day the profile says: that of the decision, or that of its publication if it is public. */
    public LocalDate fileBy(String decision) {
        return fileBy(decisions.get(decision).profile(), formedOn(decision), recordedOn(decision, "PublishDecision"));
    }

    /** The same of days that were read before. */
    static LocalDate fileBy(RuleProfile profile, LocalDate issued, Optional<LocalDate> published) {
        LocalDate from = profile.demands(Parameter.ARCHIVE_FROM_DECISION) ? issued : published.orElse(issued);
        return from.plusDays(profile.number(Parameter.ARCHIVE_DAYS));
    }

    /** The last day for the transfer to the state archive (《档案法实施条例》第二十条). */
    public LocalDate transferBy(String decision) {
        return formedOn(decision).plusYears(decisions.get(decision).profile().number(Parameter.TRANSFER_YEARS));
    }

    private Optional<LocalDate> recordedOn(String decision, String task) {
        return records.latest(decision, task, Any.class)
                .map(record -> LocalDate.ofInstant(record.at(), clock.getZone()));
    }
}
