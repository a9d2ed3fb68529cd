package cn.majordecision.step.hearing;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.base.regulation.RuleProfile;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is on record of the hearing now being prepared, and how many days ahead of it the law wants things done (第十六条). */
@Component
class Hearings {

    private final Records records;
    private final Decisions decisions;
    private final Documents documents;
    private final Judgement judgement;
    private final Clock clock;

    Hearings(Records records, Decisions decisions, Documents documents, Judgement judgement, Clock clock) {
        this.records = records;
        this.decisions = decisions;
        this.documents = documents;
        this.judgement = judgement;
        this.clock = clock;
    }

    /** The newest announcement. */
    AnnounceHearing.Form announced(String decision) {
        return records.earlier(decision, "AnnounceHearing", AnnounceHearing.Form.class)
                .form();
    }

    /** The day the newest announcement names. */
    LocalDate date(String decision) {
        LocalDate date = announced(decision).hearingDate();
        if (date == null) {
            throw new IllegalStateException("a hearing was announced without a date: " + decision);
        }
        return date;
    }

    /** The names on the newest list of participants. */
    List<String> participants(String decision) {
        return records.earlier(decision, "SelectParticipants", SelectParticipants.Form.class)
                .form()
                .names();
    }

    /** The rules the decision began with. */
    RuleProfile profile(String decision) {
        return decisions.get(decision).profile();
    }

    /** How many days before the hearing the papers are delivered at least; one more where both ends are left out. */
    int papersDays(String decision) {
        RuleProfile profile = profile(decision);
        return profile.number(Parameter.HEARING_PAPERS_DAYS) + (profile.demands(Parameter.HEARING_CLEAR_DAYS) ? 1 : 0);
    }

    /** The day in the house's time zone. */
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** True for the hash of a stored document. */
    boolean stored(@Nullable String sha256) {
        return sha256 != null && documents.find(sha256).isPresent();
    }

    /** Judges a task just recorded once more, by the time the database recorded, whatever this machine's clock says. */
    <F extends Record> void judgeByDatabase(TaskInHand<F> task, TaskHandler<F> handler) {
        Instant recorded = records.earlier(
                        task.decision(), task.name(), task.form().getClass())
                .at();
        judgement.judge(
                new TaskInHand<>(
                        task.id(),
                        task.name(),
                        task.step(),
                        task.decision(),
                        task.actor(),
                        task.form(),
                        recorded,
                        task.warnings()),
                handler.rules());
    }
}
