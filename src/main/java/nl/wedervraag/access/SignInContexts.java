package nl.wedervraag.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds out by the cookie and its row who sends a request, on any node, without the HTTP session. */
@Component
class SignInContexts implements SecurityContextRepository {

    private final SignInCookies cookies;
    private final SignIns signIns;

    SignInContexts(SignInCookies cookies, SignIns signIns) {
        this.cookies = cookies;
        this.signIns = signIns;
    }

    private static SecurityContext of(SignIns.Found found) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(found.person(), null, List.of());
        authentication.setDetails(found.renew());
        return new SecurityContextImpl(authentication);
    }

    /** Whether the browser must get a new token. */
    static boolean mustRenew(SecurityContext context) {
        var authentication = context.getAuthentication();
        return authentication != null && Boolean.TRUE.equals(authentication.getDetails());
    }

    private SecurityContext load(HttpServletRequest request) {
        // What went wrong may be the very database that knows.
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return new SecurityContextImpl();
        }
        return cookies.signIn(request)
                .flatMap(signIns::find)
                .map(SignInContexts::of)
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var loaded = SingletonSupplier.of(() -> load(request));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return loaded.obtain();
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Rows are written where somebody signs in or out, nowhere else. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.signIn(request).isPresent();
    }
}
