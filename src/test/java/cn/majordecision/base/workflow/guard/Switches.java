package cn.majordecision.base.workflow.guard;

import jakarta.servlet.Filter;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The guards in front of the engine, each with a switch, so that a test can show what holds without it. */
@TestConfiguration(proxyBeanMethods = false)
public class Switches {

    private volatile boolean listeners = true;
    private volatile boolean release = true;
    private static volatile boolean rest = true;

    /** Whether arrivals at guarded activities are judged. */
    public void listeners(boolean on) {
        listeners = on;
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
    GateKeeper switchedKeeper(@Qualifier("tokens") GateKeeper real) {
        return (decision, process, activity) ->
                listeners ? real.refusal(decision, process, activity) : Optional.empty();
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

    /** Each attempt is judged by itself, however soon it follows another. */
    @Bean
    static DynamicPropertyRegistrar eachByItself() {
        return settings -> settings.add("mde.ledger.refusal-window", () -> "0s");
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
