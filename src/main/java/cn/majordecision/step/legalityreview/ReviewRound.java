package cn.majordecision.step.legalityreview;

import cn.majordecision.base.calendar.WorkingDays;
import cn.majordecision.base.regulation.Parameter;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.Records.StepRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the running round of the review stands: received when, guaranteed until when, accepted, advised (第二十六条、第二十八条). */
@Component
class ReviewRound {

    private final Records records;
    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReviewRound(Records records, Decisions decisions, WorkingDays workingDays, Clock clock) {
        this.records = records;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The newest submission; every task after the first has one. */
    StepRecord<SubmitForReview.Form> submission(String decision) {
        return records.earlier(decision, "SubmitForReview", SubmitForReview.Form.class);
    }

    /** The day up to and including which the reviewer has time when the materials arrive on the given day. */
    LocalDate guaranteedUntil(String decision, LocalDate received) {
        Decision matter = decisions.get(decision);
        return workingDays.plus(received, matter.profile().number(Parameter.REVIEW_WORKING_DAYS));
    }

    /** The same for the materials as they were received in this round. */
    LocalDate guaranteedUntil(String decision) {
        return guaranteedUntil(decision, LocalDate.ofInstant(receivedAt(decision), clock.getZone()));
    }

    /** The first moment at which the guaranteed time is over. */
    Instant guaranteeOver(String decision) {
        return guaranteedUntil(decision)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /** The newest acceptance of this round; every task of the review itself has one. */
    StepRecord<AcceptMaterials.Form> acceptance(String decision) {
        return records.earlier(decision, "AcceptMaterials", AcceptMaterials.Form.class);
    }

    /** The newest version of the draft whose changes the reviewer has judged; 0 before the first acceptance. */
    int judgedUpTo(String decision) {
        return answers(decision)
                .filter(answered -> answered.form().answer() == AcceptMaterials.Answer.ACCEPTED)
                .mapToInt(StepRecord::draftVersion)
                .max()
                .orElse(0);
    }

    /** True when an adviser has signed an opinion on the current text since the materials were accepted. */
    boolean advised(String decision, int draftVersion) {
        long accepted = acceptance(decision).id();
        return records.all(decision, "AdviseOnLegality", AdviseOnLegality.Form.class).stream()
                .filter(advice -> advice.id() > accepted && advice.draftVersion() == draftVersion)
                .anyMatch(advice -> !AdviseOnLegality.recused(advice.form()));
    }

    /** What the reviewer found wrong last. */
    List<IssueOpinion.Item> itemsToAnswer(String decision) {
        return records.earlier(decision, "IssueOpinion", IssueOpinion.Form.class)
                .form()
                .itemList();
    }

    /** When the clock began: the first submission since the last opinion or return, or supplement where that restarts it. */
    private Instant receivedAt(String decision) {
        long begun = Stream.concat(opinions(decision), clockResets(decision))
                .max(Long::compare)
                .orElse(0L);
        Optional<StepRecord<SubmitForReview.Form>> first =
                records.all(decision, "SubmitForReview", SubmitForReview.Form.class).stream()
                        .filter(submission -> submission.id() > begun)
                        .findFirst();
        return first.orElseGet(() -> submission(decision)).at();
    }

    private Stream<Long> opinions(String decision) {
        return records.all(decision, "IssueOpinion", IssueOpinion.Form.class).stream()
                .map(StepRecord::id);
    }

    private Stream<Long> clockResets(String decision) {
        boolean restarts = decisions.get(decision).profile().demands(Parameter.SUPPLEMENT_RESTARTS_REVIEW);
        return answers(decision)
                .filter(answered -> answered.form().answer() == AcceptMaterials.Answer.RETURNED
                        || (restarts && answered.form().answer() == AcceptMaterials.Answer.SUPPLEMENT))
                .map(StepRecord::id);
    }

    private Stream<StepRecord<AcceptMaterials.Form>> answers(String decision) {
        return records.all(decision, "AcceptMaterials", AcceptMaterials.Form.class).stream();
    }
}
