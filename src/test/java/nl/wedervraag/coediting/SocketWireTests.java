package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** How much may wait for somebody who doesn't read. */
class SocketWireTests {

    private static final int MOST_MESSAGES = 1_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final CountDownLatch reads = new CountDownLatch(1);
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<Integer> closed = new CopyOnWriteArrayList<>();
    private final SocketWire wire = new SocketWire(session());

    /** The other end takes the first message into its hands and reads no further until it is told to. */
    private WebSocketSession session() {
        return (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (self, method, args) -> {
                    switch (method.getName()) {
                        case "sendMessage" -> {
                            reads.await();
                            arrived.add(((TextMessage) args[0]).getPayload());
                        }
                        case "close" -> closed.add(((CloseStatus) args[0]).getCode());
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    @Test
    void whatWaitsArrivesInOrderOnceItIsRead() {
        for (int n = 0; n < MOST_MESSAGES; n++) {
            wire.send(Integer.toString(n));
        }
        reads.countDown();
        await().until(() -> arrived.size() == MOST_MESSAGES);
        assertThat(arrived).startsWith("0", "1", "2").endsWith("998", "999");
        assertThat(closed).isEmpty();
    }

    @Test
    void nothingMoreWaitsForWhoDoesNotReadAThousandMessages() {
        sendUntilItIsEnough("x", 100 * MOST_MESSAGES);
        assertThat(arrived).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void nothingMoreWaitsForWhoDoesNotReadFourMillionCharacters() {
        sendUntilItIsEnough("x".repeat(100_000), MOST_CHARACTERS / 100_000 + 10);
        assertThat(arrived).hasSizeLessThanOrEqualTo(1);
    }

    private void sendUntilItIsEnough(String message, int times) {
        for (int n = 0; n < times; n++) {
            wire.send(message);
        }
        reads.countDown();
        await().until(() -> !closed.isEmpty());
        assertThat(closed).containsExactly(Wire.Closing.TOO_SLOW.code());
    }
}
