package cn.majordecision.base.workflow.guard;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The guards in front of the engine, each with a switch, so that a test can show what holds without it. */
@TestConfiguration(proxyBeanMethods = false)
public class Switches {

    private volatile boolean start = true;
    private volatile boolean end = true;
    private volatile boolean history = true;
    private volatile boolean shape = true;
    private volatile boolean release = true;
    private static volatile boolean rest = true;

    /** Whether a token is judged where a guarded activity begins. */
    public void start(boolean on) {
        start = on;
    }

    /** Whether a token is judged where a guarded activity ends. */
    public void end(boolean on) {
        end = on;
    }

    /** Whether what history is told of a guarded activity is judged. */
    public void history(boolean on) {
        history = on;
    }

    /** Whether the ways drawn in the model of the whole procedure are judged. */
    public void shape(boolean on) {
        shape = on;
    }

    /** Whether only what was released is deployed and evaluated. */
    public void release(boolean on) {
        release = on;
    }

    /** Whether only listed addresses are answered. */
    public void rest(boolean on) {
        rest = on;
    }

    @Bean
    @Primary
    GateListener switchedListener(ObjectProvider<GateKeeper> keepers) {
        ThreadLocal<Boolean> asked = ThreadLocal.withInitial(() -> false);
        return new GateListener(keepers) {
            @Override
            public void notify(DelegateExecution execution) {
                boolean on = ExecutionListener.EVENTNAME_START.equals(execution.getEventName()) ? start : end;
                if (on) {
                    asked.set(true);
                    try {
                        super.notify(execution);
                    } finally {
                        asked.set(false);
                    }
                }
            }

            @Override
            void check(Place place) {
                if (asked.get() || history) {
                    super.check(place);
                }
            }
        };
    }

    @Bean
    @Primary
    ProcedureShape switchedShape() {
        return new ProcedureShape() {
            @Override
            void check(ProcessDefinitionEntity process) {
                if (shape) {
                    super.check(process);
                }
            }
        };
    }

    @Bean
    @Primary
    Release switchedRelease(ObjectProvider<FormerReleases> former) {
        return new Release(former) {
            @Override
            boolean has(String name, byte[] content) {
                return !release || super.has(name, content);
            }
        };
    }

    @Bean
    @Primary
    ReleasedExpressions switchedExpressions() {
        return new ReleasedExpressions() {
            @Override
            boolean allow(String text) {
                return !release || super.allow(text);
            }

            @Override
            boolean name(String bean) {
                return !release || super.name(bean);
            }
        };
    }

    @Bean
    static BeanPostProcessor switchedDoors() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (name.equals("restGuard")) {
                    @SuppressWarnings("unchecked")
                    FilterRegistrationBean<Filter> registration = (FilterRegistrationBean<Filter>) bean;
                    Filter guard = registration.getFilter();
                    registration.setFilter((request, response, chain) -> {
                        if (rest) {
                            guard.doFilter(request, response, chain);
                        } else {
                            chain.doFilter(request, response);
                        }
                    });
                }
                return bean;
            }
        };
    }
}
