package nl.wedervraag.coediting;

import nl.wedervraag.access.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {

    @Bean
    WebSocketConfigurer coeditingSocket(Socket socket, PublicAddress address) {
        return registry -> register(registry, socket, address);
    }

    @Bean
    SocketLimits socketLimits() {
        return SocketLimits.DEFAULT;
    }

    private static void register(WebSocketHandlerRegistry registry, Socket socket, PublicAddress address) {
        // The gate is stricter than Spring's own check, and knows the address behind a proxy.
        registry.addHandler(socket, "/coediting")
                .setHandshakeHandler(new DefaultHandshakeHandler(new Handshake()))
                .setAllowedOriginPatterns("*")
                .addInterceptors(new Gate(address));
    }
}
