package cn.majordecision.base.access;

import static cn.majordecision.base.access.Addresses.any;

import cn.majordecision.base.identity.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tasklist, Cockpit and Admin behind the portal's login; their own CSRF and header filters stay in charge. */
@Configuration(proxyBeanMethods = false)
class WebappsChain {

    private static final RequestMatcher ALL = any("/camunda/**");
    private static final RequestMatcher REST = any("/camunda/api/**");

    /** The webapps' own login and first-user set-up: there is one login, and nobody is created here (CVE-2026-77226). */
    private static final RequestMatcher CLOSED =
            any("/camunda/api/*/auth/user/*/login/**", "/camunda/api/*/setup/**", "/camunda/app/*/*/setup/**");

    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, Accounts accounts, RefusedEntries refused) throws Exception {
        http.securityMatcher(ALL)
                .authorizeHttpRequests(addresses ->
                        addresses.requestMatchers(CLOSED).denyAll().anyRequest().authenticated())
                .csrf(CsrfConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .requestCache(cache -> cache.requestCache(Pages.remembered()))
                .logout(logout -> logout.logoutRequestMatcher(
                                Addresses.with(HttpMethod.POST, "/camunda/api/*/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(refusal -> refusal.defaultAuthenticationEntryPointFor(
                                refused.beforeLogin(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)), REST)
                        .defaultAuthenticationEntryPointFor(new ToLogin(), ALL)
                        .accessDeniedHandler(refused.before(new AccessDeniedHandlerImpl())))
                .addFilterBefore(new LiveAccount(accounts), AuthorizationFilter.class)
                .addFilterAfter(new WebappTokens(refused), AuthorizationFilter.class);
        return http.build();
    }
}
