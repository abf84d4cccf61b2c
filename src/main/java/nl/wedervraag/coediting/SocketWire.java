package nl.wedervraag.coediting;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One participant's queue, and the one thread that writes from it to the socket: whoever doesn't read holds up that
 * thread alone, and is cut when the queue is full or a single write takes too long. The thread lives only while there is
 * something to write.
 */
final class SocketWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(SocketWire.class);
    private static final int MAX_WAITING = 1_000;
    private static final int MAX_WAITING_LENGTH = 4_000_000;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final WebSocketSession session;
    private final String name = "socket writer " + NUMBER.incrementAndGet();
    private final Object lock = new Object();
    private final Queue<String> waiting = new ArrayDeque<>();
    private long waitingLength;
    private boolean writing;
    private @Nullable Closing closing;

    SocketWire(WebSocketSession session) {
        this.session = session;
    }

    @Override
    public void send(String message) {
        synchronized (lock) {
            if (closing != null) {
                return;
            }
            if (waiting.size() >= MAX_WAITING || waitingLength > MAX_WAITING_LENGTH) {
                end(Closing.TOO_SLOW);
                return;
            }
            add(message);
        }
    }

    @Override
    public void close(Closing why) {
        synchronized (lock) {
            if (closing == null) {
                end(why);
            }
        }
    }

    @Override
    public void close(String last, Closing why) {
        synchronized (lock) {
            if (closing == null) {
                end(why);
                add(last);
            }
        }
    }

    private void end(Closing why) {
        closing = why;
        waiting.clear();
        waitingLength = 0;
        write();
    }

    private void add(String message) {
        waiting.add(message);
        waitingLength += message.length();
        write();
    }

    private void write() {
        if (!writing) {
            writing = true;
            Thread.ofVirtual().name(name).start(this::drain);
        }
    }

    private void drain() {
        try {
            for (String message = next(); message != null; message = next()) {
                session.sendMessage(new TextMessage(message));
            }
            if (ended()) {
                close();
            }
        } catch (IOException | RuntimeException e) {
            // The other end is gone or doesn't read; the container has closed the session or is about to.
            LOG.debug("A participant can't be written to: {}", e.toString());
            close(Closing.TOO_SLOW);
            close();
        }
    }

    private @Nullable String next() {
        synchronized (lock) {
            String message = waiting.poll();
            if (message == null) {
                writing = closing != null;
            } else {
                waitingLength -= message.length();
            }
            return message;
        }
    }

    private boolean ended() {
        synchronized (lock) {
            return closing != null;
        }
    }

    private void close() {
        try {
            Closing why = closing;
            session.close(new CloseStatus(why == null ? Closing.TOO_SLOW.code() : why.code()));
        } catch (IOException | RuntimeException e) {
            LOG.debug("A participant's socket could not be closed: {}", e.toString());
        }
    }
}
