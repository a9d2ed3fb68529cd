package cn.majordecision.base.workflow.guard;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places the guard at both doors of the engine, behind the login and behind what tells the engine who asks. */
@Configuration(proxyBeanMethods = false)
class RestGuards {

    private static final int BEHIND_THE_IDENTITY = SecurityProperties.DEFAULT_FILTER_ORDER + 3;

    @Bean
    FilterRegistrationBean<RestGuard> restGuard(Refusals refusals, TaskDecisions decisions) {
        FilterRegistrationBean<RestGuard> filter = new FilterRegistrationBean<>(new RestGuard(refusals, decisions));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(BEHIND_THE_IDENTITY);
        return filter;
    }
}
