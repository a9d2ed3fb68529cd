package cn.majordecision.base.access;

import static cn.majordecision.base.access.Addresses.any;

import cn.majordecision.base.identity.Accounts;
import cn.majordecision.base.identity.Groups;
import cn.majordecision.base.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The pages of the portal: form login, CSRF tokens and a strict content policy; what is not open needs a login. */
@Configuration(proxyBeanMethods = false)
class PortalChain {

    @Bean
    @Order(3)
    SecurityFilterChain portal(HttpSecurity http, Accounts accounts, Groups groups, RefusedEntries refused)
            throws Exception {
        http.authorizeHttpRequests(addresses -> whoMayEnter(addresses, groups))
                .formLogin(form -> form.loginPage(ToLogin.LOGIN)
                        .failureHandler(new LoginFailed())
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(Addresses.with(HttpMethod.POST, "/logout"))
                        .logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(Pages.remembered()))
                .csrf(Customizer.withDefaults())
                .headers(PageHeaders::strict)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(new ToLogin())
                        .accessDeniedHandler(refused.before(Refusals::forbiddenPage)))
                .addFilterBefore(new LiveAccount(accounts), AuthorizationFilter.class);
        return http.build();
    }

    private static void whoMayEnter(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses,
            Groups groups) {
        dossiers(addresses, groups);
        addresses
                .requestMatchers(Addresses.OPEN)
                .permitAll()
                .requestMatchers(Addresses.with(HttpMethod.GET, "/admin/**"))
                .hasAnyRole(Role.SECURITY_ADMIN.id(), Role.SYSTEM_ADMIN.id(), Role.AUDIT_ADMIN.id())
                .requestMatchers(any("/admin/accounts/**", "/admin/units/**"))
                .hasRole(Role.SECURITY_ADMIN.id())
                .requestMatchers(any("/admin/**"))
                .hasRole(Role.SYSTEM_ADMIN.id())
                .requestMatchers(Addresses.with(HttpMethod.GET, "/meetings/**"))
                .access(Holding.oneOf(groups, Addresses.MEETINGS))
                .requestMatchers(any("/meetings/**"))
                .access(Holding.oneOf(groups, Role.MEETING_SECRETARY))
                .requestMatchers(any("/proposals/**"))
                .access(Holding.oneOf(groups, Addresses.PROPOSALS))
                .requestMatchers(any("/reviews/**"))
                .access(Holding.oneOf(groups, Role.AUDITOR))
                .requestMatchers(any("/audit/**"))
                .access(Holding.oneOf(groups, Addresses.AUDIT))
                .anyRequest()
                .authenticated();
    }

    private static void dossiers(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses,
            Groups groups) {
        addresses
                .requestMatchers(Addresses.with(HttpMethod.GET, "/dossiers/transfers/**"))
                .access(Holding.oneOf(groups, Addresses.TRANSFERS))
                .requestMatchers(any("/dossiers/transfers/**"))
                .access(Holding.oneOf(groups, Role.ARCHIVIST))
                .requestMatchers(Addresses.with(HttpMethod.GET, "/dossiers/**"))
                .access(Holding.oneOf(groups, Addresses.DOSSIERS))
                .requestMatchers(any("/dossiers/**"))
                .access(Holding.oneOf(groups, Role.ARCHIVIST));
    }
}
