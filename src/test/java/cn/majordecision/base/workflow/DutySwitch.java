package cn.majordecision.base.workflow;

import cn.majordecision.base.regulation.Judgement;
import cn.majordecision.base.workflow.guard.Refusals;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The way from a completed form to the record, with a switch: without it the engine takes whatever is submitted. */
@TestConfiguration(proxyBeanMethods = false)
public class DutySwitch {

    private volatile boolean duties = true;

    /** Whether who completes a task and what is filled in is judged and recorded. */
    public void duties(boolean on) {
        duties = on;
    }

    @Bean
    @Primary
    TaskDispatch switchedDispatch(
            TaskHandlers handlers,
            TaskForms forms,
            ForeignVariables foreign,
            TaskActors actors,
            Judgement judgement,
            Refusals refusals,
            Clock clock) {
        return new TaskDispatch(handlers, forms, foreign, actors, judgement, refusals, clock) {
            @Override
            public void notify(DelegateTask task) {
                if (duties) {
                    super.notify(task);
                }
            }
        };
    }
}
