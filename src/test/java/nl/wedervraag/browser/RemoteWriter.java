package nl.wedervraag.browser;

import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Types into a document without a browser, over a socket of a signed-in person: one letter at a time, at its beginning. */
final class RemoteWriter implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String client = UUID.randomUUID().toString();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final CountDownLatch joined = new CountDownLatch(1);
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private volatile long version;
    private volatile int sent;
    private volatile int stored;
    private volatile @Nullable String fault;

    RemoteWriter(String url, List<Cookie> cookies, String document) {
        socket = http.newWebSocketBuilder()
                .header("Origin", url)
                .header(
                        "Cookie",
                        cookies.stream()
                                .map(cookie -> cookie.name + "=" + cookie.value)
                                .collect(Collectors.joining("; ")))
                .buildAsync(URI.create(url.replace("http", "ws") + "/coediting"), new Ears())
                .join();
        say("{\"type\":\"join\",\"document\":\"%s\",\"client\":\"%s\",\"schemaVersion\":2}"
                .formatted(document, client));
        try {
            if (!joined.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody let it in");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void typeEvery(Duration pause) {
        clock.scheduleAtFixedRate(this::type, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void type() {
        if (sent == stored) {
            sent++;
            say(
                    "{\"type\":\"submit\",\"base\":%d,\"seq\":%d,\"steps\":[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"r\"}]}}]}"
                            .formatted(version, sent));
        }
    }

    private void say(String text) {
        socket.sendText(text, true).join();
    }

    /** @throws IllegalStateException when one was refused or the line broke */
    int stored() {
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
        return stored;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        socket.abort();
        http.close();
    }

    private final class Ears implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                hear(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            fault = String.valueOf(error);
        }

        private void hear(String text) {
            var heard = JSON.readTree(text);
            switch (heard.path("type").asString()) {
                case "init" -> {
                    version = heard.path("version").asLong();
                    joined.countDown();
                }
                case "commit" -> {
                    version = heard.path("version").asLong();
                    if (heard.path("client").asString().equals(client)) {
                        stored = heard.path("seq").asInt();
                    }
                }
                case "error" -> fault = text;
                default -> {}
            }
        }
    }
}
