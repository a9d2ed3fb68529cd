package cn.majordecision.step.publiccomment;

import static cn.majordecision.base.regulation.Requirement.R_020;

import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.RequirementPlan;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the public pages of a draft that was just lawfully announced; what is by law not public stays away from them (第十四条第一款). */
@Component
class PublicNotice {

    private final Decisions decisions;
    private final RequirementPlan plan;
    private final Units units;
    private final Consultations consultations;
    private final CommentPeriod period;
    private final ApplicationEventPublisher events;

    PublicNotice(
            Decisions decisions,
            RequirementPlan plan,
            Units units,
            Consultations consultations,
            CommentPeriod period,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.plan = plan;
        this.units = units;
        this.consultations = consultations;
        this.period = period;
        this.events = events;
    }

    /** Makes the notice public, counted from the moment the database recorded it. */
    void open(String number, AnnounceDraft.Form notice, Instant recorded) {
        if (!plan.applies(number, R_020)) {
            return;
        }
        Consultations.Announced announced = announced(decisions.get(number), notice, recorded);
        String id = consultations.add(announced);
        events.publishEvent(new ConsultationOpened(
                number,
                id,
                Consultation.chain(id),
                announced.draft(),
                announced.explanation(),
                announced.opensOn(),
                announced.endsOn()));
    }

    private Consultations.Announced announced(Decision decision, AnnounceDraft.Form notice, Instant recorded) {
        return new Consultations.Announced(
                decision.number(),
                decision.title(),
                decision.unit(),
                units.find(decision.unit()).map(Unit::name).orElse(decision.unit()),
                Objects.requireNonNull(notice.draft()),
                Objects.requireNonNull(notice.explanation()),
                Objects.requireNonNull(notice.ways()),
                reason(notice.shortenReason()),
                period.begins(notice, recorded),
                Objects.requireNonNull(notice.endsOn()));
    }

    private static @Nullable String reason(@Nullable String given) {
        return Filled.in(given) ? given : null;
    }
}
