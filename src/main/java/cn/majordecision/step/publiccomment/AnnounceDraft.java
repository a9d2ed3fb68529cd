package cn.majordecision.step.publiccomment;

import static cn.majordecision.base.regulation.Requirement.R_023;
import static cn.majordecision.base.regulation.Requirement.R_024;
import static cn.majordecision.base.regulation.Requirement.R_031;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Deadlines;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Periods;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The undertaker publishes the draft with its explanation, the ways to comment and the period (第十五条第一款). */
@Component
class AnnounceDraft implements TaskHandler<AnnounceDraft.Form> {

    private final Records records;
    private final Periods periods;
    private final Deadlines deadlines;
    private final Drafts drafts;
    private final Documents documents;
    private final CommentPeriod period;
    private final PublicNotice notice;
    private final Judgement judgement;

    AnnounceDraft(
            Records records,
            Periods periods,
            Deadlines deadlines,
            Drafts drafts,
            Documents documents,
            CommentPeriod period,
            PublicNotice notice,
            Judgement judgement) {
        this.records = records;
        this.periods = periods;
        this.deadlines = deadlines;
        this.drafts = drafts;
        this.documents = documents;
        this.period = period;
        this.notice = notice;
        this.judgement = judgement;
    }

    /**
     * The notice.
     *
     * @param draft the published text
     * @param explanation its explanation
     * @param ways how the public can comment
     * @param channels where and when the notice was published
     * @param endsOn last day for comments
     * @param shortenReason why the period is shorter than the regulation wants; part of the notice itself
     */
    record Form(
            @Nullable String draft,
            @Nullable String explanation,
            @Nullable String ways,
            @Nullable List<@Nullable Channel> channels,
            @Nullable LocalDate endsOn,
            @Nullable String shortenReason) {

        Stream<Channel> published() {
            return Filled.rows(channels).stream();
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return List.of(
                Rule.of(
                        R_023,
                        "AnnounceDraft.documents",
                        task -> stored(task.form().draft())
                                && stored(task.form().explanation())),
                Rule.warn(R_023, "AnnounceDraft.otherText", this::currentText),
                Rule.of(
                        R_023,
                        "AnnounceDraft.ways",
                        task -> Filled.in(task.form().ways())),
                Rule.of(
                        R_023,
                        "AnnounceDraft.channels",
                        task -> Filled.in(Filled.rows(task.form().channels()))
                                && task.form().published().allMatch(this::documented)),
                Rule.of(
                        R_024,
                        "AnnounceDraft.backdated",
                        task -> task.form().published().noneMatch(channel -> channel.before(period.day(task.at()))),
                        task -> new Object[] {period.day(task.at())}),
                Rule.of(R_024, "AnnounceDraft.endsOn", this::endsLater),
                Rule.of(R_024, "AnnounceDraft.tooShort", this::longEnough, task -> new Object[] {
                    period.days(task.decision()), period.earliestEnd(task.decision(), task.form(), task.at())
                }),
                Rule.of(R_024, "AnnounceDraft.running", task -> deadlines.over(task.decision(), R_024, task.at())));
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form form = task.form();
        String[] proofs = form.published().map(Channel::proof).toArray(String[]::new);
        records.complete(StepOutcome.of(task)
                .proves(R_023)
                .with(form.draft(), form.explanation())
                .with(proofs));
        Instant recorded = judgeByDatabase(task);
        if (form.endsOn() != null) {
            Instant over = period.over(form.endsOn());
            periods.open(task.decision(), R_024, over);
            periods.open(task.decision(), R_031, over);
            notice.open(task.decision(), form, recorded);
        }
        return Flags.none();
    }

    /** The period is counted from the time the database recorded, whatever this machine's clock says. */
    private Instant judgeByDatabase(TaskInHand<Form> task) {
        Instant recorded =
                records.earlier(task.decision(), task.name(), Form.class).at();
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
                rules());
        return recorded;
    }

    private boolean endsLater(TaskInHand<Form> task) {
        LocalDate endsOn = task.form().endsOn();
        return endsOn != null && endsOn.isAfter(period.begins(task.form(), task.at()));
    }

    private boolean longEnough(TaskInHand<Form> task) {
        LocalDate endsOn = task.form().endsOn();
        return endsOn == null
                || Filled.in(task.form().shortenReason())
                || !endsOn.isBefore(period.earliestEnd(task.decision(), task.form(), task.at()));
    }

    private boolean currentText(TaskInHand<Form> task) {
        return drafts.current(task.decision())
                .map(draft -> draft.sha256().equals(task.form().draft()))
                .orElse(false);
    }

    private boolean documented(Channel channel) {
        return channel.complete() && (!Filled.in(channel.proof()) || stored(channel.proof()));
    }

    private boolean stored(@Nullable String sha256) {
        return sha256 != null && documents.find(sha256).isPresent();
    }
}
