package nl.wedervraag.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a proxy with TLS stands in front, what comes past it came in the clear, and isn't answered. What comes through it
 * comes from where the proxy says.
 */
class ThroughProxyOnly extends OncePerRequestFilter {

    private final NamedProxy proxy;

    ThroughProxyOnly(NamedProxy proxy) {
        this.proxy = proxy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (proxy.admits(request)) {
            chain.doFilter(new FromSource(request, proxy.source(request)), response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static final class FromSource extends HttpServletRequestWrapper {

        private final String source;

        FromSource(HttpServletRequest request, String source) {
            super(request);
            this.source = source;
        }

        @Override
        public String getRemoteAddr() {
            return source;
        }
    }
}
