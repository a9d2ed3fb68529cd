package cn.majordecision.step.publication;

import static cn.majordecision.base.regulation.Requirement.R_062;
import static cn.majordecision.base.regulation.Requirement.R_083;

import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The government office publishes the decision through the three channels, with its explanation where called for (第三十二条). */
@Component
class PublishDecision implements TaskHandler<PublishDecision.Form> {

    private final Records records;
    private final Decisions decisions;
    private final Foundation foundation;
    private final Promptness promptness;
    private final Given given;
    private final PublicDecision notice;

    PublishDecision(
            Records records,
            Decisions decisions,
            Foundation foundation,
            Promptness promptness,
            Given given,
            PublicDecision notice) {
        this.records = records;
        this.decisions = decisions;
        this.foundation = foundation;
        this.promptness = promptness;
        this.given = given;
        this.notice = notice;
    }

    /**
     * Where and when it was published.
     *
     * @param gazetteOn day of the government gazette
     * @param gazetteIssue its issue
     * @param websiteOn day on the government website
     * @param websiteAddress address there
     * @param newspaperOn day of the newspaper
     * @param newspaperIssue its name, issue and page
     * @param adoptionStatement which public and expert opinions were adopted, a stored document
     * @param explanationKind press conference, interview or the like
     * @param explanation the explanation (解读), a stored document
     */
    record Form(
            @Nullable LocalDate gazetteOn,
            @Nullable String gazetteIssue,
            @Nullable LocalDate websiteOn,
            @Nullable String websiteAddress,
            @Nullable LocalDate newspaperOn,
            @Nullable String newspaperIssue,
            @Nullable String adoptionStatement,
            @Nullable String explanationKind,
            @Nullable String explanation) {}

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return Stream.of(channels(), explanations(), foundation.<Form>rules("PublishDecision"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        Form form = task.form();
        records.complete(StepOutcome.of(task).proves(R_062).with(form.adoptionStatement(), form.explanation()));
        decisions.move(task.decision(), DecisionState.PUBLISHED);
        notice.publish(task.decision(), form);
        return Flags.none();
    }

    @Override
    public Optional<LocalDate> due(String decision, LocalDate opened) {
        return Optional.of(promptness.lastDay(decision, opened));
    }

    private List<Rule<TaskInHand<Form>>> channels() {
        return List.of(
                Rule.of(R_062, "PublishDecision.notPublic", task -> foundation.due(task.decision(), R_062)),
                Rule.of(R_062, "PublishDecision.issued", task -> promptness
                        .issuedOn(task.decision())
                        .isPresent()),
                Rule.of(
                        R_062,
                        "PublishDecision.gazette",
                        task -> published(
                                task, task.form().gazetteOn(), task.form().gazetteIssue())),
                Rule.of(
                        R_062,
                        "PublishDecision.website",
                        task -> published(
                                task, task.form().websiteOn(), task.form().websiteAddress())),
                Rule.of(
                        R_062,
                        "PublishDecision.newspaper",
                        task -> published(
                                task, task.form().newspaperOn(), task.form().newspaperIssue())),
                Rule.warn(
                        R_083,
                        "PublishDecision.overdue",
                        task -> !promptness.late(task.decision(), lastOn(task.form()))),
                Rule.warn(
                        R_083,
                        "PublishDecision.uncounted",
                        task -> promptness.countable(task.decision(), lastOn(task.form()))));
    }

    private List<Rule<TaskInHand<Form>>> explanations() {
        return List.of(
                Rule.of(
                        R_062,
                        "PublishDecision.adoptionStatement",
                        task -> wanted(task, task.form().adoptionStatement())),
                Rule.of(
                        R_062,
                        "PublishDecision.explanation",
                        task -> wanted(task, task.form().explanation())),
                Rule.of(
                        R_062,
                        "PublishDecision.explanationKind",
                        task -> !calledFor(task.decision())
                                || Filled.in(task.form().explanationKind())));
    }

    /** Published between the issue and today, and it can be looked up there. */
    private boolean published(TaskInHand<Form> task, @Nullable LocalDate on, @Nullable String where) {
        return on != null
                && given.past(task, on)
                && Filled.in(where)
                && promptness
                        .issuedOn(task.decision())
                        .map(issued -> !on.isBefore(issued))
                        .orElse(true);
    }

    /** A document that is there where the law calls for it, and is a stored one in any case. */
    private boolean wanted(TaskInHand<Form> task, @Nullable String document) {
        return Filled.in(document) ? given.stored(document) : !calledFor(task.decision());
    }

    private boolean calledFor(String decision) {
        return records.latest(decision, Proposal.TASK, Proposal.class)
                .map(record -> record.form().calledFor())
                .orElse(true);
    }

    private static Optional<LocalDate> lastOn(Form form) {
        return Stream.of(form.gazetteOn(), form.websiteOn(), form.newspaperOn())
                .flatMap(Stream::ofNullable)
                .max(LocalDate::compareTo);
    }
}
