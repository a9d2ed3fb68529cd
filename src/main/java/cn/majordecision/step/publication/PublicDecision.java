package cn.majordecision.step.publication;

import cn.majordecision.base.identity.Unit;
import cn.majordecision.base.identity.Units;
import cn.majordecision.base.regulation.Filled;
import cn.majordecision.matter.decision.Decision;
import cn.majordecision.matter.decision.Decisions;
import cn.majordecision.matter.decision.Records;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a decision on the public pages once its publication is on record (第三十二条). */
@Component
class PublicDecision {

    private final Decisions decisions;
    private final Units units;
    private final Records records;
    private final DecisionNotices notices;
    private final ApplicationEventPublisher events;

    PublicDecision(
            Decisions decisions,
            Units units,
            Records records,
            DecisionNotices notices,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.units = units;
        this.records = records;
        this.notices = notices;
        this.events = events;
    }

    /** Makes the decision public, with the text that was issued. */
    void publish(String number, PublishDecision.Form form) {
        IssueDecision.Form issued = records.earlier(number, "IssueDecision", IssueDecision.Form.class)
                .form();
        DecisionNotices.Published notice = notice(decisions.get(number), issued, form);
        events.publishEvent(new NoticePublished(number, notices.add(notice), notice.text()));
    }

    private DecisionNotices.Published notice(Decision decision, IssueDecision.Form issued, PublishDecision.Form form) {
        return new DecisionNotices.Published(
                null,
                decision.number(),
                decision.title(),
                units.find(decision.unit()).map(Unit::name).orElse(decision.unit()),
                Objects.requireNonNull(issued.officialNumber()),
                Objects.requireNonNull(issued.text()),
                Objects.requireNonNull(form.gazetteOn()),
                Objects.requireNonNull(form.gazetteIssue()),
                Objects.requireNonNull(form.websiteOn()),
                Objects.requireNonNull(form.websiteAddress()),
                Objects.requireNonNull(form.newspaperOn()),
                Objects.requireNonNull(form.newspaperIssue()),
                given(form.adoptionStatement()),
                given(form.explanationKind()),
                given(form.explanation()));
    }

    private static @Nullable String given(@Nullable String text) {
        return Filled.in(text) ? text : null;
    }
}
