package nl.wedervraag;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that nobody listens on, and that stays so while whoever gets it is killed and started again: the system gives
 * none from this range to connections that go out, nor to whoever asks for any port.
 */
public final class FreePort {

    private static final int FIRST = 12_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    public static int find() {
        for (int n = 0; n < TRIES; n++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next may be free.
            }
        }
        throw new IllegalStateException("No free port in %d tries".formatted(TRIES));
    }
}
