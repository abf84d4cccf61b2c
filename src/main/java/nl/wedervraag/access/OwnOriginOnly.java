package nl.wedervraag.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what other sites' pages send. Where a browser names the page's origin (whatever changes something, and
 * sockets), it must be there and be ours; Spring and Vaadin let a missing one pass.
 */
class OwnOriginOnly extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final PublicAddress address;

    OwnOriginOnly(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            // No error page: nothing of ours is for them.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        if (origin != null) {
            return address.isOrigin(origin, request);
        }
        if (!READING.contains(request.getMethod()) || request.getHeader("Upgrade") != null) {
            return false;
        }
        // Push without a socket reads by GET, for which browsers send this instead.
        return !isSocket(request) || "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isSocket(HttpServletRequest request) {
        var path = RequestPath.of(request);
        return path.startsWith("/coediting") || path.startsWith("/VAADIN/push");
    }
}
