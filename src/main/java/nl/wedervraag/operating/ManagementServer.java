package nl.wedervraag.operating;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Readiness and figures, on a port of their own. A server apart, so that no path, filter or mistake of the pages' server
 * leads here; it knows two addresses, letter by letter, and reads nothing that is sent to it.
 */
@Component
@ConditionalOnProperty("wedervraag.management.port")
public class ManagementServer implements SmartLifecycle {

    static final String READINESS = "/readiness";
    static final String METRICS = "/metrics";

    /** Before anything that takes long at a start, so that it can be asked meanwhile. */
    private static final int FIRST = SmartLifecycle.DEFAULT_PHASE - 20_000;

    private final InetSocketAddress address;
    private final Readiness readiness;
    private final Figures figures;
    private final List<Filter> filters;
    private @Nullable HttpServer server;

    ManagementServer(
            @Value("${wedervraag.management.address:127.0.0.1}") InetAddress address,
            @Value("${wedervraag.management.port}") int port,
            Readiness readiness,
            Figures figures,
            ObjectProvider<Filter> filters) {
        this.address = new InetSocketAddress(address, port);
        this.readiness = readiness;
        this.figures = figures;
        this.filters = filters.orderedStream().toList();
    }

    /** All that it answers. */
    public static Set<String> paths() {
        return Set.of(READINESS, METRICS);
    }

    /** Where it really listens, which is known once it has started. */
    public int port() {
        return server == null ? address.getPort() : server.getAddress().getPort();
    }

    @Override
    public void start() {
        try {
            var starting = HttpServer.create(address, 0);
            starting.createContext("/", this::answer).getFilters().addAll(filters);
            starting.setExecutor(Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("management ", 1).factory()));
            figures.start();
            starting.start();
            server = starting;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isFromAPage(exchange)) {
                exchange.sendResponseHeaders(403, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                switch (exchange.getRequestURI().toString()) {
                    case READINESS -> ready(exchange);
                    case METRICS -> send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", figures.text());
                    default -> exchange.sendResponseHeaders(404, -1);
                }
            }
        }
    }

    /** A page that somebody has open could ask in their browser's name, also by a name that it made to point here. */
    private static boolean isFromAPage(HttpExchange exchange) {
        var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return exchange.getRequestHeaders().containsKey("Origin") || site != null && !site.equals("none");
    }

    private void ready(HttpExchange exchange) throws IOException {
        var missing = readiness.missing();
        var names = missing.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        send(
                exchange,
                missing.isEmpty() ? 200 : 503,
                "application/json",
                "{\"ready\":%s,\"missing\":[%s]}".formatted(missing.isEmpty(), names));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
