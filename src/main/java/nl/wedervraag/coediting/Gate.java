package nl.wedervraag.coediting;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wedervraag.access.PublicAddress;
import nl.wedervraag.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Lets a handshake through that comes from a page of ours and from somebody who is signed in. Browsers send an Origin
 * with every handshake; without one, or from elsewhere, it isn't our page that speaks.
 */
final class Gate implements HandshakeInterceptor {

    private final PublicAddress address;

    Gate(PublicAddress address) {
        this.address = address;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!comesFromHere(request)) {
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

    private boolean comesFromHere(ServerHttpRequest request) {
        List<String> origins = request.getHeaders().get("Origin");
        return origins != null
                && origins.size() == 1
                && request instanceof ServletServerHttpRequest servlet
                && address.isOrigin(origins.getFirst(), servlet.getServletRequest());
    }
}
