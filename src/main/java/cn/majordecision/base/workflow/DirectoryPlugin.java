package cn.majordecision.base.workflow;

import cn.majordecision.base.calendar.WorkingDays;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Gives the engine our accounts instead of its own users, so that its set-up page has nothing to write (CVE-2026-77226). */
@Component
class DirectoryPlugin extends AbstractProcessEnginePlugin {

    private final Directory directory;
    private final OpenTasks open;
    private final WorkingDays workingDays;
    private final Clock clock;

    DirectoryPlugin(Directory directory, OpenTasks open, WorkingDays workingDays, Clock clock) {
        this.directory = directory;
        this.open = open;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityProviderSessionFactory(new Sessions(directory));
        configuration.setTaskService(new DirectoryTasks(directory, open));
        configuration.setFormService(new DirectoryForms(open));
        configuration.setFilterService(
                new DirectoryViews(directory, workingDays, clock, configuration::getIdentityService));
    }

    /** Opens a window per command. */
    private record Sessions(Directory directory) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new DirectorySession(directory);
        }
    }
}
