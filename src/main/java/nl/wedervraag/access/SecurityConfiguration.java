package nl.wedervraag.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN_PAGE = "/sign-in";

    /** What anybody may load, beside the sign-in page and what Vaadin needs to show it. */
    private static final String[] PUBLIC = {"/wedervraag.css", "/icon.cache.svg", "/fonts/*", "/aura/**"};

    @Bean
    SecurityFilterChain filters(HttpSecurity http, SignInContexts contexts, SignInCookies cookies, SignIns signIns) {
        var follows = new SessionFollowsSignIn(cookies, signIns);
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .addFilterAfter(follows, SecurityContextHolderFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/coediting")
                        .authenticated())
                .with(
                        vaadin(),
                        vaadin -> vaadin.enableLogoutConfiguration(false)
                                // An address without a page gets the page that says so.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Signing in and out is ours alone: no filter of Spring's takes names and passwords. */
    @Bean
    AuthenticationManager nobodyElseSignsIn() {
        return authentication -> {
            throw new AuthenticationServiceException("not by this way");
        };
    }

    @Bean
    static NavigationAccessControlConfigurer navigation(NeededRight neededRight) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withNavigationAccessChecker(neededRight)
                .withLoginView(SIGN_IN_PAGE);
    }

    @Bean
    FilterRegistrationBean<Filter> safeHeaders(PublicAddress address) {
        return outermost(new SafeHeaders(address), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> ownOriginOnly(PublicAddress address) {
        return outermost(new OwnOriginOnly(address), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> throughProxyOnly(NamedProxy proxy) {
        return outermost(new ThroughProxyOnly(proxy), 2);
    }

    private static FilterRegistrationBean<Filter> outermost(Filter filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setAsyncSupported(true);
        return registration;
    }

    /** No session ids in addresses. */
    @Bean
    ServletContextInitializer sessionsByCookieOnly() {
        return context -> context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }

    /** A page's work outside of requests finds its person in the session. */
    @Bean
    VaadinServiceInitListener personInSession() {
        return service -> service.getSource()
                .addSessionInitListener(init -> init.getSession()
                        .getSession()
                        .setAttribute(SessionFollowsSignIn.CONTEXT, SecurityContextHolder.getContext()));
    }
}
