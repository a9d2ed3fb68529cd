package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.CurrentUser;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places the engine's identity behind the login and before everything that asks the engine. */
@Configuration(proxyBeanMethods = false)
class DirectoryFilters {

    @Bean
    FilterRegistrationBean<DirectoryIdentity> directoryIdentity(
            CurrentUser user, Directory directory, ObjectProvider<IdentityService> engine) {
        FilterRegistrationBean<DirectoryIdentity> filter =
                new FilterRegistrationBean<>(new DirectoryIdentity(user, directory, engine));
        filter.addUrlPatterns("/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<DirectoryWebapps> directoryWebapps(
            CurrentUser user, Directory directory, ObjectProvider<ProcessEngine> engine) {
        FilterRegistrationBean<DirectoryWebapps> filter =
                new FilterRegistrationBean<>(new DirectoryWebapps(user, directory, engine));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return filter;
    }
}
