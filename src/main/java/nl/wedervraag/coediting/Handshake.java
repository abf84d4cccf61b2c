package nl.wedervraag.coediting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;

/**
 * Opens a socket without the session of the pages: with it the container would end the socket, by a code of its own, as
 * soon as a page leaves for the sign-in page, before our doors say why. They guard the socket by its sign-in.
 */
final class Handshake extends StandardWebSocketUpgradeStrategy {

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String protocol,
            List<WebSocketExtension> extensions,
            @Nullable Principal person,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var alone = new ServletServerHttpRequest(new WithoutSession(getHttpServletRequest(request)));
        super.upgrade(alone, response, protocol, extensions, person, handler, attributes);
    }

    private static final class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return null;
        }
    }
}
