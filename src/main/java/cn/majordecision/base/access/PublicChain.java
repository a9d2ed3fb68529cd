package cn.majordecision.base.access;

import static cn.majordecision.base.access.Addresses.any;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The public pages: nobody is known here and nothing is remembered, no session and no cookie. A form of somebody else's page is
 * told by what the browser says of its origin instead of by a token, so that a form left open for hours still goes through.
 */
@Configuration(proxyBeanMethods = false)
class PublicChain {

    @Bean
    @Order(0)
    SecurityFilterChain withoutLogin(HttpSecurity http, RefusedEntries refused) throws Exception {
        http.securityMatcher(any("/public/**"))
                .authorizeHttpRequests(addresses -> addresses.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(SecurityContextConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .headers(PageHeaders::strict)
                .addFilterBefore(new OwnForms(refused), CsrfFilter.class);
        return http.build();
    }
}
