package nl.wedervraag.access;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The HTTP session holds what is open on the screen, and belongs to one sign-in: where the cookie's row is another or is
 * gone, the session goes too, before anything in it hears the request. Its copy of the context is for work that pages do
 * outside of requests.
 */
class SessionFollowsSignIn extends OncePerRequestFilter {

    static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private static final Logger LOG = LoggerFactory.getLogger(SessionFollowsSignIn.class);

    private final SignInCookies cookies;
    private final SignIns signIns;

    SessionFollowsSignIn(SignInCookies cookies, SignIns signIns) {
        this.cookies = cookies;
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = RequestPath.of(request);
        return path.startsWith("/VAADIN/build/") || path.startsWith("/fonts/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Asked of the holder at each request: Vaadin puts another strategy in it while beans are made.
        var context = SecurityContextHolder.getContext();
        var person = personIn(context);
        var session = request.getSession(false);
        if (session != null) {
            follow(session, person, context);
        }
        if (person != null && SignInContexts.mustRenew(context) && "POST".equals(request.getMethod())) {
            renewToken(request, response, person);
        }
        chain.doFilter(request, response);
    }

    static void follow(HttpSession session, @Nullable SignedIn person, SecurityContext context) {
        try {
            var before = session.getAttribute(CONTEXT) instanceof SecurityContext old ? personIn(old) : null;
            if (before != null && (person == null || !before.signIn().equals(person.signIn()))) {
                end(session);
            } else if (person != null && !Objects.equals(before, person)) {
                session.setAttribute(CONTEXT, context);
            }
        } catch (IllegalStateException over) {
            LOG.debug("Another request ended the session meanwhile", over);
        }
    }

    /**
     * Once it is done with what it is doing: one of its pages may be getting the very answer that leads it away, which
     * couldn't be written any more.
     */
    private static void end(HttpSession session) {
        var open = List.copyOf(VaadinSession.getAllSessions(session));
        open.forEach(VaadinSession::lock);
        try {
            session.invalidate();
        } finally {
            open.forEach(VaadinSession::unlock);
        }
    }

    private void renewToken(HttpServletRequest request, HttpServletResponse response, SignedIn person) {
        cookies.signIn(request)
                .flatMap(token -> signIns.renewed(person.signIn(), token))
                .ifPresent(token -> cookies.keepSignIn(request, response, token));
    }

    private static @Nullable SignedIn personIn(SecurityContext context) {
        var authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }
}
