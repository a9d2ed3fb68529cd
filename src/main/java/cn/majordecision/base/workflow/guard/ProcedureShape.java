package cn.majordecision.base.workflow.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses a model of the whole procedure in which some path leads past a statutory procedure to the gate, past the gate to the
 * meeting, or past the meeting to publication and archiving (第十四条至第三十三条), and prints that path. It judges what is being
 * deployed, not what a former release brought: a decision goes on by the procedure it began with, whatever rule came later.
 */
@Component
class ProcedureShape implements Deployer {

    private static final String PROCEDURE = "Decision";
    private static final String GATE = "Task_ClearForMeeting";
    private static final String MEETING = "CallActivity_CollectiveDecision";
    private static final String ADOPTED_BEFORE = "Gateway_AlreadyAdopted";
    private static final List<String> ASKED =
            List.of("PublicParticipation", "ExpertReview", "RiskAssessment", "FairCompetition");

    /** Owed by every decision, so that no question may lead past it (第二十五条第二款). */
    private static final String ALWAYS = "LegalityReview";

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<ProcessDefinitionEntity> parsed = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        if (deployment.isNew() && parsed != null) {
            parsed.stream()
                    .filter(process -> PROCEDURE.equals(process.getKey()))
                    .forEach(this::check);
        }
    }

    /** Throws {@link CommandRefused} when a path leads past. */
    void check(ProcessDefinitionEntity process) {
        FlowGraph drawn = DrawnWays.of(process);
        drawn.elements().stream().map(process::findActivity).forEach(ProcedureShape::refuseCallByAnotherName);
        check(process, Branches.inSequence(drawn));
    }

    private static void check(ProcessDefinitionEntity process, FlowGraph graph) {
        refusePast(process, graph, MEETING, Set.of(GATE));
        refusePast(process, graph, ADOPTED_BEFORE, Set.of(GATE));
        for (String after : List.of("CallActivity_Publication", "CallActivity_Archiving")) {
            refusePast(process, graph, after, Set.of(MEETING, ADOPTED_BEFORE));
        }
        ASKED.stream().map(stem -> new DueQuestion(process, stem)).forEach(question -> {
            refuseUnlessCalled(question);
            refusePast(
                    process,
                    graph,
                    GATE,
                    question.asked() ? Set.of(question.procedure(), question.gateway()) : Set.of(question.procedure()));
        });
        DueQuestion review = new DueQuestion(process, ALWAYS);
        refuseUnlessCalled(review);
        refusePast(process, graph, GATE, Set.of(review.procedure()));
    }

    private static void refuseCallByAnotherName(@Nullable ActivityImpl activity) {
        if (activity != null
                && !ProcedureCall.of(activity).map(ProcedureCall::byItsName).orElse(true)) {
            throw new CommandRefused("流程“%s”中的“%s”调用的不是与其名称相应的程序，不得部署。".formatted(PROCEDURE, activity.getId()));
        }
    }

    private static void refuseUnlessCalled(DueQuestion question) {
        if (!question.called()) {
            throw new CommandRefused("流程“%s”中的“%s”不是对相应法定程序的调用，不得部署。".formatted(PROCEDURE, question.procedure()));
        }
    }

    private static void refusePast(
            ProcessDefinitionEntity process, FlowGraph graph, String target, Set<String> demanded) {
        Optional<List<String>> path = graph.path(target, demanded);
        path.ifPresent(found -> {
            throw new CommandRefused("流程“%s”可以不经%s到达%s，不得部署；路径：%s。"
                    .formatted(
                            PROCEDURE,
                            named(process, demanded),
                            named(process, Set.of(target)),
                            String.join(" → ", found)));
        });
    }

    private static String named(ProcessDefinitionEntity process, Set<String> elements) {
        return new LinkedHashSet<>(elements)
                .stream().sorted().map(id -> "“" + name(process, id) + "”").collect(Collectors.joining("或者"));
    }

    private static String name(ProcessDefinitionEntity process, String id) {
        ActivityImpl activity = process.findActivity(id);
        return activity == null || activity.getName() == null ? id : activity.getName() + "（" + id + "）";
    }
}
