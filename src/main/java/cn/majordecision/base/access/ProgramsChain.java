package cn.majordecision.base.access;

import static cn.majordecision.base.access.Addresses.any;

import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Role;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The REST interfaces: HTTP Basic without any session, or the session of the portal with its token. */
@Configuration(proxyBeanMethods = false)
class ProgramsChain {

    private static final RequestMatcher ALL = any("/api/**", "/api-docs/openapi/**", "/engine-rest/**");

    private static final RequestMatcher BASIC = request -> String.valueOf(request.getHeader("Authorization"))
            .toLowerCase(Locale.ROOT)
            .startsWith("basic ");

    /** A browser sends its session with any page's request, so a write needs the token; Basic no page can send. */
    private static final RequestMatcher NEEDS_TOKEN =
            new AndRequestMatcher(CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(BASIC));

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, Accounts accounts, RefusedEntries refused) throws Exception {
        http.securityMatcher(ALL)
                .authorizeHttpRequests(addresses -> addresses
                        .requestMatchers(Addresses.with(HttpMethod.POST, "/api/calendar/**"))
                        .hasRole(Role.SYSTEM_ADMIN.id())
                        .requestMatchers(any("/api/ledger/**", "/api/grants/**"))
                        .hasAnyRole(Role.AUDITOR.id(), Role.AUDIT_ADMIN.id())
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals::notSignedIn))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .csrf(token -> token.requireCsrfProtectionMatcher(NEEDS_TOKEN))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(refused.beforeLogin(Refusals::notSignedIn))
                                .accessDeniedHandler(refused.before(Refusals::forbidden)))
                .addFilterBefore(new LiveAccount(accounts), AuthorizationFilter.class);
        return http.build();
    }
}
