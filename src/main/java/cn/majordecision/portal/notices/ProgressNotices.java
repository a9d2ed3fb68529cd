package cn.majordecision.portal.notices;

import cn.majordecision.base.identity.Role;
import cn.majordecision.base.notice.News;
import cn.majordecision.base.notice.NoticeKind;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Gate;
import cn.majordecision.matter.decision.GateAnswered;
import cn.majordecision.matter.decision.ItemPlaced;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those concerned that the gate has opened and that a meeting will discuss the decision (第二十五条、第三十条). */
@Component
class ProgressNotices {

    /** Who goes on once the gate is open: the unit, and whoever schedules the item. */
    static final Set<Role> OF_THE_GATE = Set.of(Role.UNDERTAKER, Role.UNIT_HEAD, Role.MEETING_SECRETARY);

    /** Who prepares for the meeting. */
    static final Set<Role> OF_THE_MEETING = Set.of(
            Role.UNDERTAKER,
            Role.UNIT_HEAD,
            Role.GOVERNMENT_OFFICE,
            Role.LEGALITY_REVIEWER,
            Role.MEETING_SECRETARY,
            Role.ADMINISTRATIVE_HEAD);

    private final Audience audience;
    private final Decisions decisions;
    private final Gate gate;

    ProgressNotices(Audience audience, Decisions decisions, Gate gate) {
        this.audience = audience;
        this.decisions = decisions;
        this.gate = gate;
    }

    /** The gate may be asked again while it is open; it has opened once for each clearance. */
    @EventListener
    void answered(GateAnswered answer) {
        if (answer.open()) {
            String clearance =
                    gate.clearance(answer.decision()).map(String::valueOf).orElse("");
            tell(NoticeKind.GATE_OPENED, answer.decision(), clearance, Sentences.of("gate.opened"), OF_THE_GATE);
        }
    }

    @EventListener
    void placed(ItemPlaced item) {
        String sentence = Sentences.of(
                "item.placed",
                Sentences.day(item.on()),
                item.meeting(),
                item.kind().label());
        tell(NoticeKind.SCHEDULED, item.decision(), item.on() + " " + item.meeting(), sentence, OF_THE_MEETING);
    }

    private void tell(NoticeKind kind, String decision, String occasion, String sentence, Set<Role> roles) {
        String unit = decisions.get(decision).unit();
        audience.tell(
                new News(kind, decision, null, decision, occasion, sentence),
                roles.stream().map(role -> role.groupOf(unit)).collect(Collectors.toSet()));
    }
}
