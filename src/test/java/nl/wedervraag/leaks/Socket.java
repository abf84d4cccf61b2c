package nl.wedervraag.leaks;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A socket that keeps all it hears, with the moments at which it did. */
final class Socket implements WebSocket.Listener {

    private final StringBuilder heard = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private @Nullable WebSocket socket;
    private volatile long lastHeard = System.nanoTime();
    private volatile long closedAt;

    /** Empty when the handshake was refused; the refusal is kept by the browser. */
    static @Nullable Socket open(SignedInBrowser browser, String path, @Nullable String origin) {
        var listener = new Socket();
        var builder = browser.http().newWebSocketBuilder();
        if (!browser.cookieHeader().isEmpty()) {
            builder.header("Cookie", browser.cookieHeader());
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        try {
            listener.socket = builder.buildAsync(URI.create(browser.url().replace("http", "ws") + path), listener)
                    .join();
            return listener;
        } catch (CompletionException refused) {
            browser.keep(String.valueOf(refused.getCause()));
            return null;
        }
    }

    void say(String text) {
        if (socket != null) {
            socket.sendText(text, true).join();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        synchronized (heard) {
            heard.append(part);
            lastHeard = System.nanoTime();
            heard.notifyAll();
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedAt = System.nanoTime();
        closed.complete(code);
        synchronized (heard) {
            heard.notifyAll();
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
        synchronized (heard) {
            heard.notifyAll();
        }
    }

    /** Waits until the text was heard or the socket is closed; whether it was heard. */
    boolean hears(String text, long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (heard) {
            while (heard.indexOf(text) < 0 && !closed.isDone()) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                try {
                    heard.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return heard.indexOf(text) >= 0;
        }
    }

    String heard() {
        synchronized (heard) {
            return heard.toString();
        }
    }

    void forget() {
        synchronized (heard) {
            heard.setLength(0);
        }
    }

    long lastHeard() {
        return lastHeard;
    }

    /** Of {@link System#nanoTime}, once it is closed. */
    long closedAt() {
        return closedAt;
    }

    CompletableFuture<Integer> closed() {
        return closed;
    }

    void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
