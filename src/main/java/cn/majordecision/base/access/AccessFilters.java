package cn.majordecision.base.access;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the filters of this room that are no part of a security chain. */
@Configuration(proxyBeanMethods = false)
class AccessFilters {

    @Bean
    FilterRegistrationBean<ChineseFileNames> chineseFileNames() {
        FilterRegistrationBean<ChineseFileNames> filter = new FilterRegistrationBean<>(new ChineseFileNames());
        filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageNonce> pageNonce() {
        FilterRegistrationBean<PageNonce> filter = new FilterRegistrationBean<>(new PageNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }
}
