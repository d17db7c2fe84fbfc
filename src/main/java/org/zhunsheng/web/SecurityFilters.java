package org.zhunsheng.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who comes in by which door: machines by password with each request, people by a session. All else stays shut. */
@Configuration(proxyBeanMethods = false)
class SecurityFilters {

    /** Nothing from elsewhere, nothing inline: a script that got into a page by a form does not run. */
    private static final String CONTENT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, OpenPaths open, Sessions sessions, Problems problems) throws Exception {
        return forPrograms(http, open, sessions, problems)
                .securityMatcher("/api/**")
                // Another site's page can lead a browser here with its session, but not with a password.
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                        request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !cannotBeForged(request)))
                .build();
    }

    /** What a monitoring system reads, by a password of its own: role {@code monitor} opens nothing else. */
    @Bean
    @Order(2)
    SecurityFilterChain monitoring(HttpSecurity http, OpenPaths open, Sessions sessions, Problems problems)
            throws Exception {
        return forPrograms(http, open, sessions, problems)
                .securityMatcher("/actuator/**")
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, OpenPaths open, Sessions sessions, AfterLogIn afterLogIn, Nowhere nowhere)
            throws Exception {
        headers(http);
        return http.securityContext(context -> context.securityContextRepository(sessions.repository()))
                .formLogin(form ->
                        form.loginPage("/login").successHandler(afterLogIn).failureHandler(afterLogIn))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .authorizeHttpRequests(
                        requests -> rules(requests.requestMatchers(nowhere).permitAll(), open))
                .build();
    }

    /** Each filter of each request would be timed by itself, which costs more than the filters; requests are timed as a whole. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Takes no parameter that no database can keep; no form and no clerk sends one. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** What programs ask: a password with each request and no session of its own, and what is refused said as a problem. */
    private static HttpSecurity forPrograms(HttpSecurity http, OpenPaths open, Sessions sessions, Problems problems)
            throws Exception {
        headers(http);
        return http.securityContext(context -> context.securityContextRepository(sessions.repository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> rules(requests, open));
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            OpenPaths open) {
        open.all()
                .map(path -> path.method() == null
                        ? PathPatternRequestMatcher.pathPattern(path.pattern())
                        : PathPatternRequestMatcher.pathPattern(path.method(), path.pattern()))
                .forEach(path -> requests.requestMatchers(path).permitAll());
        requests.requestMatchers("/actuator/**")
                .hasAnyRole("admin", "monitor")
                .anyRequest()
                .authenticated();
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(self), payment=()"))
                .frameOptions(frame -> frame.deny())
                .contentTypeOptions(Customizer.withDefaults()));
    }

    private static boolean cannotBeForged(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getRequestedSessionId() == null;
    }
}
