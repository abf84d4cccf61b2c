package nl.wedervraag.coediting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {

    @Bean
    WebSocketConfigurer coeditingSocket(Socket socket) {
        return registry -> register(registry, socket);
    }

    @Bean
    SocketLimits socketLimits() {
        return SocketLimits.DEFAULT;
    }

    private static void register(WebSocketHandlerRegistry registry, Socket socket) {
        registry.addHandler(socket, "/coediting").addInterceptors(new Gate());
    }
}
