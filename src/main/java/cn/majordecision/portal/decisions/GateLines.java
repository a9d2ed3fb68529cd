package cn.majordecision.portal.decisions;

import cn.majordecision.base.regulation.Requirement;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.PlanRow;
import cn.majordecision.matter.decision.PlanState;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.Steps;
import cn.majordecision.matter.decision.Unmet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The gate, line by line: met or not, why not, by which article, who can act and where (第二十五条、第二十九条). */
@Component
class GateLines {

    private final Gate gate;
    private final RequirementPlan plan;
    private final RequirementTexts texts;

    GateLines(Gate gate, RequirementPlan plan, RequirementTexts texts) {
        this.gate = gate;
        this.plan = plan;
        this.texts = texts;
    }

    List<CaseFile.GateLine> of(Decision decision, List<PlanRow> rows, List<CaseFile.Doing> doings, People.Names names) {
        List<RequirementPlan.Proof> proofs = plan.proofs();
        Stream<CaseFile.GateLine> planned =
                rows.stream().filter(PlanRow::beforeMeeting).map(row -> line(decision, row, doings, proofs, names));
        Stream<CaseFile.GateLine> unplanned = gate.unmet(decision.number()).stream()
                .filter(row -> row.state() == PlanState.NO_PLAN || row.state() == PlanState.NO_DRAFT)
                .map(row -> line(row, doings));
        return Stream.concat(unplanned, planned)
                .sorted(Comparator.comparing(
                                (CaseFile.GateLine line) -> line.state().settled())
                        .thenComparing(line -> Steps.ORDER.indexOf(line.step()))
                        .thenComparing(CaseFile.GateLine::requirement))
                .toList();
    }

    private CaseFile.GateLine line(Unmet row, List<CaseFile.Doing> doings) {
        List<CaseFile.Doing> act = in(row.step(), doings);
        return new CaseFile.GateLine(
                row.requirement(),
                row.state() == PlanState.NO_DRAFT ? "拟订决策草案" : texts.title(row.requirement()),
                row.step(),
                row.state(),
                row.state().label(),
                who(act, ""),
                null,
                act);
    }

    private CaseFile.GateLine line(
            Decision decision,
            PlanRow row,
            List<CaseFile.Doing> doings,
            List<RequirementPlan.Proof> proofs,
            People.Names names) {
        List<CaseFile.Doing> act = row.state().settled() ? List.of() : actions(row, doings, proofs);
        return new CaseFile.GateLine(
                row.requirement(),
                texts.title(row.requirement()),
                row.step(),
                row.state(),
                why(row, act, names),
                row.state().settled() ? "" : who(act, later(decision, row.requirement(), proofs, names)),
                row.state() == PlanState.MET ? row.provenAt() : null,
                act);
    }

    private static String why(PlanRow row, List<CaseFile.Doing> act, People.Names names) {
        String confirmed = row.confirmedBy();
        return switch (row.state()) {
            case MET -> "";
            case NOT_APPLICABLE ->
                "不适用：" + row.ground() + (confirmed == null ? "" : "（" + names.person(confirmed) + "确认）");
            case UNCONFIRMED -> row.state().label() + "：" + row.ground();
            default -> row.record() != null ? row.state().label() : act.isEmpty() ? "尚未办理" : "正在办理，尚未完成";
        };
    }

    /** The tasks that prove it when they are open, otherwise all that is open in its step; a ground is confirmed at the start. */
    private static List<CaseFile.Doing> actions(
            PlanRow row, List<CaseFile.Doing> doings, List<RequirementPlan.Proof> proofs) {
        if (row.state() == PlanState.UNCONFIRMED) {
            return in(Steps.START, doings);
        }
        List<CaseFile.Doing> proving = doings.stream()
                .filter(doing -> proofs.stream()
                        .anyMatch(proof -> proof.requirement() == row.requirement()
                                && proof.task().equals(doing.task().name())))
                .toList();
        List<CaseFile.Doing> inStep = proving.isEmpty() ? in(row.step(), doings) : proving;
        return inStep.isEmpty()
                ? doings.stream()
                        .filter(doing -> doing.task().name().equals("CloseGaps"))
                        .toList()
                : inStep;
    }

    private static List<CaseFile.Doing> in(String step, List<CaseFile.Doing> doings) {
        return doings.stream().filter(doing -> doing.step().equals(step)).toList();
    }

    private static String who(List<CaseFile.Doing> act, String otherwise) {
        return act.isEmpty()
                ? otherwise
                : act.stream().map(CaseFile.Doing::who).distinct().collect(Collectors.joining("、"));
    }

    private String later(
            Decision decision, Requirement requirement, List<RequirementPlan.Proof> proofs, People.Names names) {
        return proofs.stream()
                .filter(proof -> proof.requirement() == requirement)
                .map(proof -> names.role(proof.role(), decision.unit()))
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
