package cn.majordecision.portal.tasks;

import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.workflow.OpenTask;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the cards of one page of the task list show, in one request. */
@RestController
@Tag(name = "任务")
class TaskCards {

    private static final int PAGE = 50;

    private final TaskAccess access;
    private final Decisions decisions;
    private final Units units;
    private final TimesLeft times;

    TaskCards(TaskAccess access, Decisions decisions, Units units, TimesLeft times) {
        this.access = access;
        this.decisions = decisions;
        this.units = units;
        this.times = times;
    }

    /**
     * A card.
     *
     * @param task the engine's task id
     * @param number decision number
     * @param title name of the decision
     * @param unit the undertaking unit
     * @param time what is left of its time; null where the law sets none
     */
    record Card(
            String task,
            String number,
            String title,
            String unit,
            @Nullable TimeLeft time) {}

    @GetMapping("/api/tasks/cards")
    @Operation(summary = "任务列表一页的卡片内容")
    List<Card> cards(@RequestParam("id") List<String> ids) {
        return access.permitted(Set.copyOf(ids.subList(0, Math.min(ids.size(), PAGE)))).stream()
                .map(this::card)
                .toList();
    }

    private Card card(OpenTask task) {
        Decision decision = decisions.get(task.decision());
        String unit = units.find(decision.unit()).map(Unit::name).orElse(decision.unit());
        return new Card(
                task.id(),
                decision.number(),
                decision.title(),
                unit,
                times.of(task).orElse(null));
    }
}
