package cn.majordecision.portal.decisions;

import cn.majordecision.base.identity.CurrentUser;
import cn.majordecision.base.ledger.ProvenChains;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.DecisionAccess;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.RequirementPlan;
import cn.majordecision.matter.decision.TimelineEntry;
import cn.majordecision.matter.decision.Timelines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions for programs; each answer only to those who may see the decision. */
@RestController
@RequestMapping("/api/decisions")
@Tag(name = "决策事项")
class DecisionsController {

    private final CurrentUser user;
    private final DecisionAccess access;
    private final OpenDecision opening;
    private final RequestWithdrawal withdrawal;
    private final Gate gate;
    private final RequirementPlan plan;
    private final Timelines timelines;
    private final ProvenChains ledger;
    private final RequirementTexts texts;

    DecisionsController(
            CurrentUser user,
            DecisionAccess access,
            OpenDecision opening,
            RequestWithdrawal withdrawal,
            Gate gate,
            RequirementPlan plan,
            Timelines timelines,
            ProvenChains ledger,
            RequirementTexts texts) {
        this.user = user;
        this.access = access;
        this.opening = opening;
        this.withdrawal = withdrawal;
        this.gate = gate;
        this.plan = plan;
        this.timelines = timelines;
        this.ledger = ledger;
        this.texts = texts;
    }

    record Withdrawal(@Nullable String reason) {}

    @PostMapping
    @Operation(summary = "登记决策事项并启动流程（第十条）")
    ResponseEntity<DecisionView> open(@RequestBody Opening request) {
        String number = opening.open(user.require(), request);
        return ResponseEntity.created(URI.create("/api/decisions/" + number)).body(DecisionView.of(visible(number)));
    }

    @GetMapping
    @Operation(summary = "我有权查看的决策事项")
    List<DecisionView> all() {
        return access.visibleTo(user.require()).stream().map(DecisionView::of).toList();
    }

    @GetMapping("/{number}")
    @Operation(summary = "一个决策事项")
    DecisionView one(@PathVariable("number") String number) {
        return DecisionView.of(visible(number));
    }

    @GetMapping("/{number}/gate")
    @Operation(summary = "上会前法定把关：是否通过，缺哪些程序（第二十五条、第二十九条）")
    GateAnswer gate(@PathVariable("number") String number) {
        return GateAnswer.of(gate.unmet(visible(number).number()), texts);
    }

    @GetMapping("/{number}/plan")
    @Operation(summary = "程序清单：每项法定要求及其状态")
    List<PlanView> plan(@PathVariable("number") String number) {
        return plan.rows(visible(number).number()).stream()
                .map(row -> PlanView.of(row, texts))
                .toList();
    }

    @GetMapping("/{number}/timeline")
    @Operation(summary = "过程记录（第三十三条）")
    List<TimelineEntry> timeline(@PathVariable("number") String number) {
        return timelines.of(visible(number).number());
    }

    @GetMapping("/{number}/ledger")
    @Operation(summary = "留痕记录及其证明：散列树的根、最新的已签名检查点、包含证明（第三十三条）")
    ProvenChains.Chain ledger(@PathVariable("number") String number) {
        return ledger.of(visible(number).number());
    }

    @PostMapping("/{number}/withdrawal")
    @Operation(summary = "申请撤回")
    ResponseEntity<Void> withdraw(@PathVariable("number") String number, @RequestBody Withdrawal request) {
        withdrawal.request(user.require(), visible(number), request.reason() == null ? "" : request.reason());
        return ResponseEntity.accepted().build();
    }

    private Decision visible(String number) {
        return access.visible(user.require(), number);
    }
}
