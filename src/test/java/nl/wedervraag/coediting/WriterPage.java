package nl.wedervraag.coediting;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.wedervraag.access.SignedIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who writes one word after the other over a real socket, and notes down what was said to be saved. Comes back
 * after whatever happens, and sends again, word for word, what wasn't answered.
 */
final class WriterPage {

    private final String client;
    private final DocumentId document;
    private final Supplier<TestSocket> connect;
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final Map<String, Long> saved = new ConcurrentHashMap<>();
    private volatile boolean waiting;
    private long version;
    private int handled;

    WriterPage(String client, DocumentId document, Supplier<TestSocket> connect) {
        this.client = client;
        this.document = document;
        this.connect = connect;
    }

    static Supplier<TestSocket> to(Supplier<Integer> port, SignedIn who) {
        return () -> {
            try {
                return new TestSocket(
                        port.get(),
                        Map.of(
                                "Origin", "http://127.0.0.1:" + port.get(),
                                "X-Person",
                                        who.id().value() + " " + who.signIn().value()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** What the page showed as saved, with the version that it was told. */
    Map<String, Long> saved() {
        return saved;
    }

    /** Whether something was sent that isn't answered. */
    boolean isWaiting() {
        return waiting;
    }

    void stop() {
        writing.set(false);
    }

    void write() {
        TestSocket socket = null;
        for (long seq = 1; writing.get(); seq++) {
            var word = "<" + client + "." + seq + ">";
            long base = version;
            waiting = true;
            while (socket == null || !answered(socket, seq, base, word)) {
                hangUp(socket);
                socket = connected();
            }
            waiting = false;
        }
        hangUp(socket);
    }

    /** @return false when the line is lost */
    private boolean answered(TestSocket socket, long seq, long base, String word) {
        try {
            if (saved.containsKey(word)) {
                return true;
            }
            submit(socket, seq, base, word);
            while (true) {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> socket.heard().size() > handled || socket.closed() >= 0);
                if (socket.heard().size() <= handled) {
                    return false;
                }
                if (hear(socket.heard().get(handled++), seq, word)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static void submit(TestSocket socket, long seq, long base, String word) throws IOException {
        socket.submit(seq, base, Steps.insert(1, word));
    }

    private boolean hear(JsonNode message, long seq, String word) throws IOException {
        switch (message.path("type").asString()) {
            case "commit" -> {
                version = message.path("version").longValue();
                boolean mine = message.path("client").asString().equals(client);
                if (mine && message.path("seq").longValue() == seq) {
                    saved.put(word, version);
                    return true;
                }
            }
            case "error" -> {
                if (!message.path("retry").booleanValue()) {
                    throw new IllegalStateException(client + " was refused: " + message);
                }
                throw new IOException("Busy: the page comes again");
            }
            default -> {}
        }
        return false;
    }

    private TestSocket connected() {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(this::join, joined -> true);
    }

    private TestSocket join() throws IOException {
        var socket = connect.get().listen();
        handled = 0;
        socket.send("{\"type\":\"join\",\"document\":\"%s\",\"client\":\"%s\",\"schemaVersion\":2,\"version\":%d}"
                .formatted(document.value(), client, version));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !socket.heard("joined").isEmpty() || socket.closed() >= 0);
        if (socket.heard("joined").isEmpty()) {
            socket.close();
            throw new IOException("Not let in");
        }
        return caughtUp(socket);
    }

    /** What was missed comes before 'joined', one's own commits among it. */
    private TestSocket caughtUp(TestSocket socket) {
        for (var message : socket.heard()) {
            if (message.path("type").asString().equals("commit")
                    && message.path("version").longValue() == version + 1) {
                version++;
                if (message.path("client").asString().equals(client)) {
                    saved.put("<" + client + "." + message.path("seq").longValue() + ">", version);
                }
            }
            handled++;
            if (message.path("type").asString().equals("joined")) {
                break;
            }
        }
        return socket;
    }

    private static void hangUp(@Nullable TestSocket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
