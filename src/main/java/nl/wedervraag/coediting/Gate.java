package nl.wedervraag.coediting;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wedervraag.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Lets a handshake through that comes from a page of ours and from somebody who is signed in. Browsers send an Origin
 * with every handshake; without one, or from elsewhere, it isn't our page that speaks.
 */
final class Gate implements HandshakeInterceptor {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!comesFromHere(request.getHeaders().get("Origin"), request.getURI())) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        if (person(request.getPrincipal()).isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // Nothing was opened that would have to be closed.
    }

    static Optional<SignedIn> person(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** Exactly one origin, and that of the address which the request itself was sent to. */
    static boolean comesFromHere(@Nullable List<String> origins, URI address) {
        if (origins == null || origins.size() != 1) {
            return false;
        }
        try {
            URI origin = URI.create(origins.getFirst());
            boolean bare = origin.getRawPath().isEmpty()
                    && origin.getRawQuery() == null
                    && origin.getRawFragment() == null
                    && origin.getRawUserInfo() == null;
            return bare
                    && origin.getHost() != null
                    && origin.getHost().equalsIgnoreCase(address.getHost())
                    && secure(origin) == secure(address)
                    && port(origin) == port(address);
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private static boolean secure(URI uri) {
        return switch (String.valueOf(uri.getScheme())) {
            case "https", "wss" -> true;
            case "http", "ws" -> false;
            default -> throw new IllegalArgumentException("Not the web");
        };
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : secure(uri) ? HTTPS : HTTP;
    }
}
