package cn.majordecision.step.hearing;

import static cn.majordecision.base.regulation.Requirement.R_020;

import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import cn.majordecision.matter.decision.RequirementPlan;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts an announced hearing on the public pages; what is by law not public stays away from them (第十四条第一款、第十六条第二款). */
@Component
class PublicHearing {

    private final Decisions decisions;
    private final RequirementPlan plan;
    private final Units units;
    private final Records records;
    private final HearingNotices notices;
    private final ApplicationEventPublisher events;

    PublicHearing(
            Decisions decisions,
            RequirementPlan plan,
            Units units,
            Records records,
            HearingNotices notices,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.plan = plan;
        this.units = units;
        this.records = records;
        this.notices = notices;
        this.events = events;
    }

    /** Makes the newest announcement of a decision public. */
    void announce(String number) {
        if (!plan.applies(number, R_020)) {
            return;
        }
        Records.StepRecord<AnnounceHearing.Form> announced =
                records.earlier(number, "AnnounceHearing", AnnounceHearing.Form.class);
        HearingNotices.Announced notice = notice(decisions.get(number), announced.id(), announced.form());
        events.publishEvent(new HearingAnnounced(number, notices.add(notice), notice.heldOn()));
    }

    private HearingNotices.Announced notice(Decision decision, long record, AnnounceHearing.Form form) {
        return new HearingNotices.Announced(
                decision.number(),
                record,
                decision.title(),
                units.find(decision.unit()).map(Unit::name).orElse(decision.unit()),
                Objects.requireNonNull(form.hearingDate()),
                Objects.requireNonNull(form.time()),
                Objects.requireNonNull(form.place()),
                Objects.requireNonNull(form.draft()),
                Objects.requireNonNull(form.explanation()),
                Objects.requireNonNull(form.selectionRules()),
                String.join("、", form.declaredSides()));
    }
}
