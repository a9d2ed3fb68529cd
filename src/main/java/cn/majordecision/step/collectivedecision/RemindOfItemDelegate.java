package cn.majordecision.step.collectivedecision;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a deferred item before the government office anew, because stalling counts (第三十八条, R-072). */
@Component
class RemindOfItemDelegate implements JavaDelegate {

    private final Deferral deferral;
    private final ApplicationEventPublisher events;

    RemindOfItemDelegate(Deferral deferral, ApplicationEventPublisher events) {
        this.deferral = deferral;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = execution.getProcessBusinessKey();
        LocalDate next = deferral.begin(decision);
        events.publishEvent(new StallNoticed(decision, next));
    }
}
