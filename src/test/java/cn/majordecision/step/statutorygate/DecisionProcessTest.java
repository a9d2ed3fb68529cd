package cn.majordecision.step.statutorygate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.majordecision.EngineTest;
import cn.majordecision.ModelCoverage;
import cn.majordecision.Story;
import cn.majordecision.Unguarded;
import cn.majordecision.base.identity.Actor;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.TaskInHand;
import cn.majordecision.base.workflow.guard.House;
import cn.majordecision.base.workflow.guard.Unreleased;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.DecisionState;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.StepOutcome;
import cn.majordecision.matter.decision.Unmet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The root process with every called process replaced: only its routing and its gate. An own context, an own database. */
@EngineTest
@Import({ScriptedStep.class, Unguarded.class, Unreleased.class})
@ModelCoverage.Of("Decision")
class DecisionProcessTest {

    private static final String TITLE = "黄石市长江公路大桥改扩建工程方案";
    private static final List<String> STEPS = List.of(
            "Initiation",
            "Drafting",
            "PublicParticipation",
            "ExpertReview",
            "RiskAssessment",
            "FairCompetition",
            "LegalityReview",
            "CollectiveDecision",
            "Publication",
            "Archiving");

    @Autowired
    House house;

    @Autowired
    Story story;

    @Autowired
    ScriptedStep steps;

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Records records;

    @Autowired
    RequirementPlan plan;

    @Autowired
    Decisions decisions;

    @Autowired
    Drafts drafts;

    @Autowired
    Gate gate;

    @BeforeEach
    void deploy() {
        steps.reset();
        DeploymentBuilder deployment =
                repository.createDeployment().name("routing").enableDuplicateFiltering(false);
        deployment.addClasspathResource("bpmn/Decision.bpmn");
        deployment.addClasspathResource("forms/Decision.CloseGaps.html");
        deployment.addClasspathResource("forms/Decision.ApproveWithdrawal.html");
        STEPS.forEach(step -> deployment.addModelInstance(step + ".bpmn", ScriptedStep.model(step)));
        house.order(deployment::deploy, DeployCmd.class);
        steps.next("Initiation", execution -> execution.setVariable("started", true));
    }

    @Test
    @DisplayName("第二十五条、第二十九条 R-046 R-055：各项程序完成后才经把关进入集体讨论，再公布、归档")
    void a_complete_draft_passes_the_gate_and_is_archived() {
        legalityReview("LAWFUL", true);
        meeting("ADOPTED");
        String number = begin(Map.of());

        assertThat(story.ended(number)).isTrue();
        assertThat(steps.passed())
                .startsWith("Initiation", "Drafting")
                .contains("PublicParticipation", "ExpertReview", "RiskAssessment", "FairCompetition")
                .endsWith("LegalityReview", "CollectiveDecision", "Publication", "Archiving");
        assertThat(gate.cleared(number)).isTrue();
    }

    @Test
    @DisplayName("第十条 R-010：不予启动的，不进入起草")
    void a_decision_not_started_ends() {
        steps.reset();
        steps.next("Initiation", execution -> execution.setVariable("started", false));
        String number = begin(Map.of());
        assertThat(story.ended(number)).isTrue();
        assertThat(steps.passed()).containsExactly("Initiation");
    }

    @Test
    @DisplayName("第二十九条 R-055：依法不适用的步骤不办理")
    void steps_that_do_not_apply_are_passed_by() {
        legalityReview("LAWFUL", true);
        meeting("REJECTED");
        begin(Map.of(
                "publicParticipationApplies", false,
                "specificGroupApplies", false,
                "hearingApplies", false,
                "expertReviewApplies", false,
                "riskAssessmentApplies", false,
                "fairCompetitionApplies", false));
        assertThat(steps.passed()).containsExactly("Initiation", "Drafting", "LegalityReview", "CollectiveDecision");
    }

    @Test
    @DisplayName("第二十四条 R-043：风险不可控的，调整草案后重新评估")
    void an_uncontrollable_risk_sends_the_draft_back() {
        steps.next("RiskAssessment", execution -> execution.setVariable("riskControllable", false));
        legalityReview("UNLAWFUL_END", false);
        String number = begin(Map.of());
        assertThat(steps.passed().stream().filter(step -> step.equals("Drafting") || step.equals("RiskAssessment")))
                .containsExactly("Drafting", "RiskAssessment", "Drafting", "RiskAssessment");
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    @DisplayName("第二十五条第二款 R-046 R-047：不合法的重新起草；明示法律风险的可以提交")
    void an_unlawful_draft_is_written_again() {
        legalityReview("UNLAWFUL_REDRAFT", false);
        legalityReview("EXPLORATORY_RISK_DISCLOSED", true);
        meeting("REJECTED");
        begin(Map.of());
        assertThat(steps.passed().stream().filter(step -> step.equals("Drafting") || step.equals("LegalityReview")))
                .containsExactly("Drafting", "LegalityReview", "Drafting", "LegalityReview");
    }

    @Test
    @DisplayName("第二十五条第二款 R-046：审查结论合法但有程序未完成的，关上大门，逐项列明并返回所欠的步骤")
    void a_closed_gate_leads_back_to_the_step_that_owes_something() {
        legalityReview("LAWFUL", false);
        String number = begin(Map.of());
        assertThat(story.open(number)).containsExactly("CloseGaps");
        assertThat(gate.unmet(number)).extracting(Unmet::state).containsOnly(PlanState.OPEN);
        assertThat(story.as("undertaker").refusal(number, "CloseGaps", Map.of()))
                .contains("【第二十五条第二款 R-046】");

        legalityReview("LAWFUL", false, "Drafting");
        closeGaps(number);
        assertThat(steps.passed())
                .endsWith(
                        "Drafting",
                        "PublicParticipation",
                        "ExpertReview",
                        "RiskAssessment",
                        "FairCompetition",
                        "LegalityReview");

        legalityReview("LAWFUL", false, "PublicParticipation", "ExpertReview", "RiskAssessment", "FairCompetition");
        closeGaps(number);
        assertThat(steps.passed()).startsWith("PublicParticipation").doesNotContain("Drafting");

        legalityReview("LAWFUL", true);
        meeting("REJECTED");
        closeGaps(number);
        assertThat(steps.passed()).containsExactly("LegalityReview", "CollectiveDecision");
        assertThat(story.ended(number)).isTrue();
    }

    @Test
    @DisplayName("第三十条 R-060：原则通过并修改的，重新审查并经确认后公布；再次讨论的重新把关；暂缓逾期的终止")
    void meeting_outcomes_lead_where_the_law_says() {
        legalityReview("LAWFUL", true);
        meeting("DISCUSS_AGAIN");
        meeting("ADOPTED_WITH_CHANGES");
        steps.next("LegalityReview", execution -> {
            prove(execution, true);
            execution.setVariable("reviewResult", "LAWFUL");
            execution.setVariable("amendmentConfirmed", true);
        });
        String number = begin(Map.of());
        assertThat(steps.passed().stream().filter(step -> step.equals("CollectiveDecision")))
                .hasSize(2);
        assertThat(story.ended(number)).isTrue();

        steps.reset();
        steps.next("Initiation", execution -> execution.setVariable("started", true));
        legalityReview("LAWFUL", true);
        meeting("DEFERRED");
        String deferred = begin(Map.of());
        assertThat(steps.passed()).doesNotContain("Publication");
        assertThat(story.ended(deferred)).isTrue();
    }

    @Test
    @DisplayName("第二十五条第二款 R-053：草案实质修改后，对应原文本的审查意见和论证、评估作废，大门重新关上")
    void a_substantive_change_makes_evidence_stale() {
        legalityReview("LAWFUL", true);
        steps.next("CollectiveDecision", execution -> {
            drafts.add(
                    execution.getProcessBusinessKey(),
                    story.document("修改稿.txt"),
                    Change.SUBSTANTIVE,
                    "会后修改",
                    "undertaker");
            execution.setVariable("outcome", "DISCUSS_AGAIN");
        });
        String number = begin(Map.of());
        assertThat(story.open(number)).containsExactly("CloseGaps");
        assertThat(plan.row(number, Requirement.R_046).orElseThrow().state()).isEqualTo(PlanState.STALE);
        assertThat(plan.row(number, Requirement.R_020).orElseThrow().state()).isEqualTo(PlanState.MET);

        drafts.add(number, story.document("勘误稿.txt"), Change.INSUBSTANTIAL, "改正错字", "undertaker");
        assertThat(gate.cleared(number)).isFalse();
    }

    @Test
    @DisplayName("撤回须经批准：不同意的继续办理，同意的终止")
    void a_withdrawal_ends_the_procedure_only_when_approved() {
        legalityReview("LAWFUL", false);
        String number = begin(Map.of());
        procedures.tell("WithdrawalRequested", number);
        assertThat(story.as("government-office").refusal(number, "ApproveWithdrawal", Map.of("approved", true)))
                .contains("R-010");
        story.as("government-office")
                .complete(number, "ApproveWithdrawal", Map.of("approved", false, "reason", "事项紧迫"));
        assertThat(story.open(number)).containsExactly("CloseGaps");

        procedures.tell("WithdrawalRequested", number);
        story.as("government-office")
                .complete(number, "ApproveWithdrawal", Map.of("approved", true, "reason", "上级规划调整"));
        assertThat(story.ended(number)).isTrue();
        assertThat(decisions.get(number).state()).isEqualTo(DecisionState.WITHDRAWN);
    }

    private String begin(Map<String, Boolean> facts) {
        return story.begin("Decision", story.decision(TITLE, facts));
    }

    private void closeGaps(String number) {
        steps.passed();
        story.as("undertaker").complete(number, "CloseGaps", Map.of("measures", "补办"));
    }

    private void meeting(String outcome) {
        steps.next("CollectiveDecision", execution -> execution.setVariable("outcome", outcome));
    }

    private void legalityReview(String result, boolean everything, String... proven) {
        steps.next("LegalityReview", execution -> {
            prove(execution, everything, proven);
            execution.setVariable("reviewResult", result);
        });
    }

    private void prove(DelegateExecution execution, boolean everything, String... owedBy) {
        String number = execution.getProcessBusinessKey();
        Set<String> steps = Set.of(owedBy);
        Requirement[] proven = plan.rows(number).stream()
                .filter(row -> row.beforeMeeting() && (everything || steps.contains(row.step())))
                .map(row -> row.requirement())
                .toArray(Requirement[]::new);
        TaskInHand<Nothing> task = new TaskInHand<>(
                "-",
                "Scripted",
                "LegalityReview",
                number,
                new Actor("engine", null),
                new Nothing(),
                Instant.EPOCH,
                List.of());
        records.complete(StepOutcome.of(task).proves(proven));
    }

    record Nothing() {}
}
