package cn.majordecision;

import cn.majordecision.base.document.Documents;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.base.workflow.Flags;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.base.workflow.Procedures;
import cn.majordecision.base.workflow.guard.House;
import cn.majordecision.matter.decision.Change;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Drafts;
import cn.majordecision.matter.decision.PlannedRequirement;
import cn.majordecision.matter.decision.RequirementPlan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** Tells what people do with a decision, in the words of the procedure; every completion goes through the engine. */
@TestComponent
public class Story {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final String UNIT = "transport";

    private final Procedures procedures;
    private final Decisions decisions;
    private final Drafts drafts;
    private final RequirementPlan plan;
    private final Documents documents;
    private final Groups groups;
    private final Clock clock;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final DecisionService tables;
    private final House house;
    private final ObjectProvider<Backdrop> backdrop;

    Story(
            Procedures procedures,
            Decisions decisions,
            Drafts drafts,
            RequirementPlan plan,
            Documents documents,
            Groups groups,
            Clock clock,
            IdentityService identity,
            RuntimeService runtime,
            ManagementService management,
            DecisionService tables,
            House house,
            ObjectProvider<Backdrop> backdrop) {
        this.procedures = procedures;
        this.decisions = decisions;
        this.drafts = drafts;
        this.plan = plan;
        this.documents = documents;
        this.groups = groups;
        this.clock = clock;
        this.identity = identity;
        this.runtime = runtime;
        this.management = management;
        this.tables = tables;
        this.house = house;
        this.backdrop = backdrop;
    }

    /** A started decision with a first draft, to which every requirement applies. */
    public String decision(String title) {
        return decision(title, Map.of());
    }

    /**
     * A started decision with a first draft.
     *
     * @param facts inputs of the decision table that are not true, such as {@code Map.of("hearingApplies", false)}
     */
    public String decision(String title, Map<String, Boolean> facts) {
        String number = undrafted(title, facts);
        drafts.add(number, document("决策草案（第1稿）.txt"), Change.FIRST, "初稿", "undertaker");
        return number;
    }

    /** A started decision that has no draft yet, to which every requirement applies. */
    public String undrafted(String title) {
        return undrafted(title, Map.of());
    }

    private String undrafted(String title, Map<String, Boolean> facts) {
        String number = decisions.open(title, null, UNIT, "undertaker");
        plan.freeze(number, planned(facts), "engine");
        plan.confirmRulings(number, "legality-reviewer");
        backdrop.getObject().started(number);
        return number;
    }

    /** Starts one model alone for a decision. */
    public String begin(String process, String number) {
        return begin(process, number, Flags.none());
    }

    /** Starts one model alone for a decision, with the flags its parent would pass. */
    public String begin(String process, String number, Flags flags) {
        procedures.begin(process, number, flags.values().containsKey("unit") ? flags : flags.and("unit", UNIT));
        return number;
    }

    /** Stores a small text document of its own content and gives its hash. */
    public String document(String name) {
        String content = name + "，第" + COPIES.incrementAndGet() + "份";
        return documents
                .store(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "undertaker")
                .sha256();
    }

    /** What this person does next. */
    public Hand as(String user) {
        return new Hand(user);
    }

    /** The names of the open tasks of a decision, oldest first. */
    public List<String> open(String number) {
        return procedures.open(number).stream().map(OpenTask::name).toList();
    }

    /** True when no process of the decision runs any more. */
    public boolean ended(String number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count()
                == 0;
    }

    /** Lets the engine fire every timer of the decision that is due by the clock. */
    public void fireDueTimers(String number) {
        jobs(number).stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(clock.instant()))
                .forEach(this::fire);
    }

    /** Fires every timer of the decision whatever the clock says, as an insider might. */
    public void fireTimersEarly(String number) {
        jobs(number).forEach(this::fire);
    }

    private void fire(Job job) {
        house.order(
                () -> {
                    management.executeJob(job.getId());
                    return job;
                },
                ExecuteJobsCmd.class);
    }

    private List<Job> jobs(String number) {
        List<Job> jobs = new ArrayList<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()) {
            jobs.addAll(management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list());
        }
        return jobs;
    }

    private List<PlannedRequirement> planned(Map<String, Boolean> facts) {
        Map<String, Object> inputs = new TreeMap<>();
        for (String input : List.of(
                "publicParticipationApplies",
                "specificGroupApplies",
                "hearingApplies",
                "expertReviewApplies",
                "riskAssessmentApplies",
                "fairCompetitionApplies",
                "congressApplies",
                "publicationApplies")) {
            inputs.put(input, true);
        }
        inputs.put("reconsultOnChange", false);
        inputs.putAll(facts);
        return tables
                .evaluateDecisionTableByKey("Initiation.RequiredSteps")
                .variables(inputs)
                .evaluate()
                .getResultList()
                .stream()
                .map(row -> new PlannedRequirement(
                        Requirement.of(String.valueOf(row.get("requirement"))),
                        String.valueOf(row.get("step")),
                        Boolean.TRUE.equals(row.get("draftBound")),
                        Boolean.TRUE.equals(row.get("beforeMeeting")),
                        Boolean.TRUE.equals(row.get("applies")),
                        Boolean.TRUE.equals(row.get("applies")) ? "" : "问卷回答为“否”"))
                .toList();
    }

    /** One person at work. */
    public final class Hand {

        private final String user;

        private Hand(String user) {
            this.user = user;
        }

        /** Completes the open task of that name, the only one or the one given to this person. */
        public Hand complete(String number, String task, Map<String, ?> form) {
            OpenTask open = procedures.open(number).stream()
                    .filter(candidate -> candidate.name().equals(task))
                    .filter(candidate -> candidate.assignee() == null || user.equals(candidate.assignee()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no open task " + task + " among " + open(number)));
            does(() -> procedures.complete(open.id(), form));
            return this;
        }

        /** Tries to complete the open task and returns what the person is told; fails when nothing refuses. */
        public String refusal(String number, String task, Map<String, ?> form) {
            try {
                complete(number, task, form);
            } catch (RuntimeException refused) {
                return String.valueOf(refused.getMessage());
            }
            throw new AssertionError(task + " was not refused");
        }

        /** Does something as this person, with the groups of the account. */
        public void does(Runnable action) {
            identity.setAuthentication(user, List.copyOf(groups.of(user)));
            try {
                action.run();
            } finally {
                identity.clearAuthentication();
            }
        }
    }
}
