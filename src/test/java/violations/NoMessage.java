package violations;

import static cn.majordecision.base.regulation.Requirement.R_010;

import cn.majordecision.base.regulation.Rule;
import org.springframework.context.ApplicationEventPublisher;

/** A rule without a sentence, and a published thing that is no event. */
class NoMessage {

    Rule<String> rule() {
        return Rule.of(R_010, "NoMessage.nowhere", text -> !text.isEmpty());
    }

    void publish(ApplicationEventPublisher events) {
        events.publishEvent(new NoMessage());
    }
}
