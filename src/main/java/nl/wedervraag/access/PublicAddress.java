package nl.wedervraag.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The address at which browsers reach this installation, as {@code https://wedervraag.example.org}. Without one it is
 * reached by the names of this very machine only; a stranger's name that was made to point here isn't one of them.
 */
@Component
public class PublicAddress {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private final String configured;

    private final int port;

    private final boolean ownTls;

    PublicAddress(
            @Value("${wedervraag.public-address:}") String configured,
            @Value("${server.port:8080}") int port,
            @Value("${server.ssl.certificate:}") String certificate) {
        this.port = port;
        this.ownTls = !certificate.isBlank();
        this.configured = configured.isBlank() ? "" : origin(URI.create(configured.strip()));
    }

    /** Whether an address can be written so. */
    public static boolean understands(String configured) {
        try {
            origin(URI.create(configured.strip()));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a page with this origin is one of ours. */
    public boolean isOrigin(String origin, HttpServletRequest request) {
        return configured.isEmpty() ? origin.equals(ownOrigin(request)) : origin.equals(configured);
    }

    /** Whether browsers reach us over TLS, ours or a proxy's. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || configured.startsWith("https:");
    }

    /** The address of a secret that works once: behind the {@code #}, which no browser sends and no log holds. */
    String ofLink(Token token) {
        return origin() + "/link#" + token.value();
    }

    private String origin() {
        if (!configured.isEmpty()) {
            return configured;
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                        && OWN_NAMES.contains(now.getRequest().getServerName())
                ? ownOrigin(now.getRequest())
                : origin(ownTls ? "https" : "http", "localhost", port);
    }

    private static String ownOrigin(HttpServletRequest request) {
        return OWN_NAMES.contains(request.getServerName())
                ? origin(request.getScheme(), request.getServerName(), request.getServerPort())
                : "nobody";
    }

    private static String origin(URI address) {
        var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || !Set.of("", "/").contains(address.getPath())) {
            throw new IllegalArgumentException("wedervraag.public-address must be like https://wedervraag.example.org");
        }
        return origin(address.getScheme(), address.getHost(), address.getPort());
    }

    private static String origin(String scheme, String host, int port) {
        var usual = "https".equals(scheme) ? 443 : 80;
        return scheme + "://" + host + (port == usual || port == -1 ? "" : ":" + port);
    }
}
