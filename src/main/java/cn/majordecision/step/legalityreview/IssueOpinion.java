package cn.majordecision.step.legalityreview;

import static cn.majordecision.base.regulation.Requirement.R_045;
import static cn.majordecision.base.regulation.Requirement.R_046;
import static cn.majordecision.base.regulation.Requirement.R_049;
import static cn.majordecision.base.regulation.Requirement.R_050;
import static cn.majordecision.base.regulation.Requirement.R_051;
import static cn.majordecision.base.regulation.Requirement.R_052;
import static cn.majordecision.base.regulation.Requirement.R_053;

import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.TaskHandler;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Deadlines;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.matter.decision.Periods;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.StepOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The reviewer gives the opinion on this very text and answers for it (第二十五条至第二十八条). */
@Component
class IssueOpinion implements TaskHandler<IssueOpinion.Form> {

    private final OpinionRules rules;
    private final Records records;
    private final Drafts drafts;
    private final Periods periods;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Agenda agenda;
    private final ApplicationEventPublisher events;

    IssueOpinion(
            OpinionRules rules,
            Records records,
            Drafts drafts,
            Periods periods,
            Deadlines deadlines,
            Decisions decisions,
            Agenda agenda,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.records = records;
        this.drafts = drafts;
        this.periods = periods;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.agenda = agenda;
        this.events = events;
    }

    /** What the review concludes (第二十五条第二款、第二十八条). */
    enum Conclusion {
        LAWFUL,
        NEEDS_CHANGES,
        UNLAWFUL,
        EXPLORATORY_RISK_DISCLOSED
    }

    /** What the review finds under one head (第二十七条). */
    enum Finding {
        COMPLIES,
        PROBLEM
    }

    /** What becomes of a draft that is unlawful. */
    enum Consequence {
        END,
        REDRAFT
    }

    /**
     * One thing to change (第二十八条).
     *
     * @param clause where in the draft
     * @param problem what is wrong
     * @param basis the law it offends
     * @param suggestion how it could read
     */
    record Item(
            @Nullable String clause,
            @Nullable String problem,
            @Nullable String basis,
            @Nullable String suggestion) {}

    /**
     * The opinion.
     *
     * @param authority whether the matter is within the statutory authority (第二十七条第一项)
     * @param procedure whether the statutory procedure was followed (第二十七条第二项)
     * @param content whether the content agrees with law and state policy (第二十七条第三项)
     * @param conclusion what follows
     * @param items what to change
     * @param consequence whether an unlawful draft ends the decision
     * @param noNationalProvision declaration that the state has no explicit provision
     * @param legalRisk the legal risk that is disclosed
     * @param opinionDocument 合法性审查意见书, a stored document
     * @param responsibleReviewer account id of the reviewer who answers for it
     * @param earlyReason why the reviewer needs less than the guaranteed time
     * @param changesAsMeetingAsked whether the changes are those the last meeting asked for
     */
    record Form(
            @Nullable Finding authority,
            @Nullable String authorityReason,
            @Nullable Finding procedure,
            @Nullable String procedureReason,
            @Nullable Finding content,
            @Nullable String contentReason,
            @Nullable Conclusion conclusion,
            @Nullable List<Item> items,
            @Nullable Consequence consequence,
            @Nullable String noNationalProvision,
            @Nullable String legalRisk,
            @Nullable String opinionDocument,
            @Nullable String responsibleReviewer,
            @Nullable String earlyReason,
            @Nullable Boolean changesAsMeetingAsked) {

        List<Item> itemList() {
            return items == null
                    ? List.of()
                    : items.stream().filter(Objects::nonNull).toList();
        }
    }

    @Override
    public List<Rule<TaskInHand<Form>>> rules() {
        return rules.all();
    }

    @Override
    public Flags complete(TaskInHand<Form> task) {
        String decision = task.decision();
        if (!deadlines.over(decision, R_049, task.at())) {
            periods.waive(
                    decision,
                    R_049,
                    task.actor().userId(),
                    String.valueOf(task.form().earlyReason()));
        }
        ReviewResult result = result(task.form());
        Draft judged = drafts.current(decision).orElseThrow();
        records.complete(outcome(task, result).with(judged.sha256(), task.form().opinionDocument()));
        events.publishEvent(new OpinionIssued(
                decision,
                result,
                judged.version(),
                judged.sha256(),
                String.valueOf(task.form().responsibleReviewer())));
        boolean amendment = result.mayBeDiscussed() && amendmentConfirmed(task);
        move(decision, result, amendment);
        return Flags.of(LegalityReviewProcess.REVIEW_RESULT, result)
                .and(LegalityReviewProcess.AMENDMENT_CONFIRMED, amendment);
    }

    private static StepOutcome outcome(TaskInHand<Form> task, ReviewResult result) {
        StepOutcome given = StepOutcome.of(task).proves(R_045, R_049, R_050, R_051, R_053);
        return result.mayBeDiscussed() ? given.proves(R_046, R_052) : given.disproves(R_046, R_052);
    }

    private boolean amendmentConfirmed(TaskInHand<Form> task) {
        return Boolean.TRUE.equals(task.form().changesAsMeetingAsked())
                && agenda.lastOutcome(task.decision())
                        .filter(Outcome.ADOPTED_WITH_CHANGES::equals)
                        .isPresent();
    }

    private void move(String decision, ReviewResult result, boolean amendmentConfirmed) {
        if (result == ReviewResult.UNLAWFUL_END) {
            decisions.move(decision, DecisionState.UNLAWFUL);
        }
        if (amendmentConfirmed) {
            decisions.move(decision, DecisionState.ADOPTED);
        }
    }

    private static ReviewResult result(Form form) {
        if (form.conclusion() == Conclusion.UNLAWFUL) {
            return form.consequence() == Consequence.END ? ReviewResult.UNLAWFUL_END : ReviewResult.UNLAWFUL_REDRAFT;
        }
        return ReviewResult.valueOf(String.valueOf(form.conclusion()));
    }
}
