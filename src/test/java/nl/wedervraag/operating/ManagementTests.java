package nl.wedervraag.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Filter;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The port for those who watch the program: what it says, and that it says it to nobody else and nothing more. */
class ManagementTests {

    private final TestDatabase database = TestDatabase.fresh();
    private final Line line = new Line();
    private final Readiness readiness = new Readiness(line);
    private final StaticListableBeanFactory rooms = new StaticListableBeanFactory();
    private final Figures figures = new Figures(rooms.getBeanProvider(MeterBinder.class), line);
    private final ManagementServer server = new ManagementServer(
            InetAddress.getLoopbackAddress(), 0, readiness, figures, rooms.getBeanProvider(Filter.class));

    /** The way to the database, which can be cut, and can hang. */
    private final class Line extends AbstractDataSource {

        private volatile boolean cut;
        private volatile CountDownLatch held = new CountDownLatch(0);

        @Override
        public Connection getConnection() throws SQLException {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (cut) {
                throw new SQLException("away");
            }
            return database.asApplication().getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void start() {
        rooms.addBean("room", (MeterBinder)
                registry -> Gauge.builder("wedervraag.of.a.room", () -> 7).register(registry));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        figures.stop();
        database.close();
    }

    @Test
    void isReadyOnceStartedAndWhileTheDatabaseAnswers() {
        assertThat(get("/readiness")).startsWith("HTTP/1.1 503").endsWith("{\"ready\":false,\"missing\":[\"start\"]}");
        readiness.hasStarted();
        assertThat(get("/readiness")).startsWith("HTTP/1.1 200").endsWith("{\"ready\":true,\"missing\":[]}");
        line.cut = true;
        assertThat(get("/readiness"))
                .startsWith("HTTP/1.1 503")
                .endsWith("{\"ready\":false,\"missing\":[\"database\"]}");
        line.cut = false;
        assertThat(get("/readiness")).startsWith("HTTP/1.1 200");
        readiness.isStopping();
        assertThat(get("/readiness")).startsWith("HTTP/1.1 503");
    }

    @Test
    void saysNoWithinSecondsWhereTheDatabaseHangsAndYesWhenItIsBack() {
        readiness.hasStarted();
        line.held = new CountDownLatch(1);
        var began = System.nanoTime();
        assertThat(get("/readiness")).startsWith("HTTP/1.1 503");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        line.held.countDown();
        await().atMost(Duration.ofSeconds(5)).until(() -> get("/readiness").startsWith("HTTP/1.1 200"));
    }

    @Test
    void figuresAreThoseOfRoomsOfCountersAndOfTheMachine() {
        Metrics.counter("wedervraag.submissions", "outcome", "refused", "reason", "read_only")
                .increment();
        assertThat(get("/metrics"))
                .contains("wedervraag_of_a_room 7.0")
                .contains("wedervraag_submissions_total{outcome=\"refused\",reason=\"read_only\"}")
                .contains("jvm_memory_used_bytes", "process_uptime_seconds");
    }

    @Test
    void thePoolIsAmongTheFigures() throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(line);
            pool.getConnection().close();
            var watched = new Figures(new StaticListableBeanFactory().getBeanProvider(MeterBinder.class), pool);
            watched.start();
            assertThat(watched.text()).contains("hikaricp_connections_active");
            watched.stop();
        }
    }

    @Test
    void noOtherSpellingAndNoOtherMethodIsAnswered() {
        for (var path : ManagementServer.paths()) {
            for (var other : spellings(path).toList()) {
                assertThat(get(other)).as(other).matches("(?s)HTTP/1.1 (404|400) .*");
            }
            for (var method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "HEAD")) {
                assertThat(send(method, path)).as(method).startsWith("HTTP/1.1 405");
            }
        }
        assertThat(get("/")).startsWith("HTTP/1.1 404");
    }

    private static Stream<String> spellings(String path) {
        return Stream.of(
                path.substring(1),
                "/" + path,
                path + "/",
                path + "/x",
                path + ";x",
                path + "?x",
                path + "%2f",
                path + ".json",
                path + "/.",
                "/." + path,
                "/x/.." + path,
                "/%2e" + path,
                path.toUpperCase(),
                "/actuator" + path,
                path.replace('e', 'E'),
                path.replace("e", "%65"));
    }

    @Test
    void pagesInABrowserAreRefused() {
        assertThat(get("/metrics", "Origin: https://evil.example")).startsWith("HTTP/1.1 403");
        assertThat(get("/metrics", "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403");
        assertThat(get("/metrics", "Sec-Fetch-Site: same-origin")).startsWith("HTTP/1.1 403");
        assertThat(get("/metrics", "Sec-Fetch-Site: none")).startsWith("HTTP/1.1 200");
    }

    private String get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Byte by byte as given. */
    private String send(String method, String path, String... headers) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            var request = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                    .formatted(
                            method,
                            path,
                            Stream.of(headers).map(header -> header + "\r\n").reduce("", String::concat));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
