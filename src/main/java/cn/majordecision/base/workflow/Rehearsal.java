package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.workflow.guard.House;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demonstration act as its people at times gone by, before the engine's own job executor starts; profile demo only. */
@Component
@Profile("demo")
public class Rehearsal {

    private final IdentityService identity;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Groups groups;
    private final House house;

    Rehearsal(
            IdentityService identity,
            RuntimeService runtime,
            ManagementService management,
            Groups groups,
            House house) {
        this.identity = identity;
        this.runtime = runtime;
        this.management = management;
        this.groups = groups;
        this.house = house;
    }

    /** Sets the engine's clock. */
    public void moveTo(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
    }

    /** Gives the engine the real time again. */
    public void end() {
        ClockUtil.reset();
    }

    /** Does something as one of the people. */
    public void as(String user, Runnable action) {
        identity.setAuthentication(user, List.copyOf(groups.of(user)));
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Fires the timers of a decision that are due by the engine's clock. */
    public void fireDueTimers(String decision) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(decision)
                .list()) {
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .duedateLowerThan(ClockUtil.getCurrentTime())
                    .list()
                    .stream()
                    .map(Job::getId)
                    .forEach(this::fire);
        }
    }

    private void fire(String job) {
        house.order(
                () -> {
                    management.executeJob(job);
                    return job;
                },
                ExecuteJobsCmd.class);
    }
}
