package cn.majordecision.step.legalityreview;

import static cn.majordecision.base.regulation.Requirement.R_045;
import static cn.majordecision.base.regulation.Requirement.R_046;
import static cn.majordecision.base.regulation.Requirement.R_047;
import static cn.majordecision.base.regulation.Requirement.R_049;
import static cn.majordecision.base.regulation.Requirement.R_050;
import static cn.majordecision.base.regulation.Requirement.R_051;
import static cn.majordecision.base.regulation.Requirement.R_052;
import static cn.majordecision.base.regulation.Requirement.R_053;
import static cn.majordecision.base.regulation.Requirement.R_060;
import static cn.majordecision.step.legalityreview.IssueOpinion.Conclusion.EXPLORATORY_RISK_DISCLOSED;
import static cn.majordecision.step.legalityreview.IssueOpinion.Conclusion.LAWFUL;
import static cn.majordecision.step.legalityreview.IssueOpinion.Conclusion.NEEDS_CHANGES;
import static cn.majordecision.step.legalityreview.IssueOpinion.Conclusion.UNLAWFUL;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Account;
import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.regulation.Rule;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.matter.decision.Agenda;
import cn.majordecision.matter.decision.Deadlines;
import cn.majordecision.matter.decision.Draft;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Outcome;
import cn.majordecision.step.legalityreview.IssueOpinion.Finding;
import cn.majordecision.step.legalityreview.IssueOpinion.Form;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before a legality opinion counts (第二十五条至第二十八条). */
@Component
class OpinionRules {

    private final ReviewRound round;
    private final Drafts drafts;
    private final Deadlines deadlines;
    private final Agenda agenda;
    private final Accounts accounts;
    private final Documents documents;

    OpinionRules(
            ReviewRound round,
            Drafts drafts,
            Deadlines deadlines,
            Agenda agenda,
            Accounts accounts,
            Documents documents) {
        this.round = round;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.agenda = agenda;
        this.accounts = accounts;
        this.documents = documents;
    }

    List<Rule<TaskInHand<Form>>> all() {
        return Stream.concat(ofTheForm().stream(), ofTheReview().stream()).toList();
    }

    private List<Rule<TaskInHand<Form>>> ofTheForm() {
        return List.of(
                rule(R_050, "authority", form -> found(form.authority(), form.authorityReason())),
                rule(R_050, "procedure", form -> found(form.procedure(), form.procedureReason())),
                rule(R_050, "content", form -> found(form.content(), form.contentReason())),
                rule(R_046, "conclusion", form -> form.conclusion() != null),
                rule(R_050, "lawfulWithProblem", form -> form.conclusion() != LAWFUL || problems(form) == 0),
                rule(R_050, "unlawfulWithoutProblem", form -> form.conclusion() != UNLAWFUL || problems(form) > 0),
                rule(R_052, "items", form -> form.conclusion() != NEEDS_CHANGES || itemised(form)),
                rule(R_046, "consequence", form -> form.conclusion() != UNLAWFUL || form.consequence() != null),
                rule(R_047, "noNationalProvision", form -> !exploratory(form) || Filled.in(form.noNationalProvision())),
                rule(R_047, "legalRisk", form -> !exploratory(form) || Filled.in(form.legalRisk())));
    }

    private List<Rule<TaskInHand<Form>>> ofTheReview() {
        return List.of(
                rule(R_045, "opinionDocument", form -> stored(form.opinionDocument())),
                rule(R_051, "responsibleReviewer", form -> reviewer(form.responsibleReviewer())),
                Rule.of(
                        R_051,
                        "IssueOpinion.advice",
                        task -> round.advised(task.decision(), currentVersion(task.decision()))),
                Rule.of(
                        R_053,
                        "IssueOpinion.sameText",
                        task -> round.acceptance(task.decision()).draftVersion() == currentVersion(task.decision())),
                Rule.of(
                        R_049,
                        "IssueOpinion.earlyReason",
                        task -> deadlines.over(task.decision(), R_049, task.at())
                                || Filled.in(task.form().earlyReason()),
                        task -> new Object[] {
                            round.guaranteedUntil(task.decision()).toString()
                        }),
                Rule.of(R_060, "IssueOpinion.changesAsMeetingAsked", this::amendmentAnswered));
    }

    private boolean amendmentAnswered(TaskInHand<Form> task) {
        boolean amended = agenda.lastOutcome(task.decision())
                .filter(Outcome.ADOPTED_WITH_CHANGES::equals)
                .isPresent();
        boolean positive = task.form().conclusion() == LAWFUL || exploratory(task.form());
        return !amended || !positive || task.form().changesAsMeetingAsked() != null;
    }

    private int currentVersion(String decision) {
        return drafts.current(decision).map(Draft::version).orElse(0);
    }

    private boolean stored(@Nullable String sha256) {
        return sha256 != null && documents.find(sha256).isPresent();
    }

    private boolean reviewer(@Nullable String id) {
        return accounts.withRole(Role.LEGALITY_REVIEWER).stream()
                .map(Account::id)
                .anyMatch(known -> known.equals(id));
    }

    private static boolean itemised(Form form) {
        return !form.itemList().isEmpty()
                && form.itemList().stream()
                        .allMatch(item -> Filled.all(item.clause(), item.problem(), item.basis(), item.suggestion()));
    }

    private static boolean found(@Nullable Finding finding, @Nullable String reason) {
        return finding != null && Filled.in(reason);
    }

    private static long problems(Form form) {
        return Stream.of(
                        form.authority() == Finding.PROBLEM,
                        form.procedure() == Finding.PROBLEM,
                        form.content() == Finding.PROBLEM)
                .filter(Boolean::booleanValue)
                .count();
    }

    private static boolean exploratory(Form form) {
        return form.conclusion() == EXPLORATORY_RISK_DISCLOSED;
    }

    private static Rule<TaskInHand<Form>> rule(Requirement requirement, String name, Predicate<Form> holds) {
        return Rule.of(requirement, "IssueOpinion." + name, task -> holds.test(task.form()));
    }
}
