import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A WebSocket's browser end: text frames only, and every one, each way, late by the same time. */
final class Line {

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final ScheduledExecutorService clock;
    private final int delayMillis;
    private final Random random = new Random();

    Line(URI address, String token, ScheduledExecutorService clock, int delayMillis) throws IOException {
        this.clock = clock;
        this.delayMillis = delayMillis;
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new BufferedOutputStream(socket.getOutputStream());
        shakeHands(address, token);
    }

    private void shakeHands(URI address, String token) throws IOException {
        var key = new byte[16];
        random.nextBytes(key);
        out.write("""
                GET /coediting HTTP/1.1\r
                Host: %1$s:%2$d\r
                Origin: http://%1$s:%2$d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: %3$s\r
                Cookie: wedervraag-sign-in=%4$s\r
                \r
                """.formatted(address.getHost(), address.getPort(), Base64.getEncoder().encodeToString(key), token)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("No answer to the handshake: " + head);
            }
            head.append((char) next);
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("Refused: " + head);
        }
    }

    void send(String text) {
        later(() -> {
            try {
                write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void later(Runnable action) {
        if (delayMillis == 0) {
            action.run();
        } else {
            clock.schedule(action, delayMillis, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void write(byte[] payload) throws IOException {
        var mask = new byte[4];
        random.nextBytes(mask);
        out.write(0x81);
        if (payload.length < 126) {
            out.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            out.write(0x80 | 126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        } else {
            throw new IOException("Too long");
        }
        out.write(mask);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        out.write(payload);
        out.flush();
    }

    /** Hands on what arrives until the other end closes; returns why. */
    String listen(Consumer<String> hear) throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            long length = in.readUnsignedByte() & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            var payload = in.readNBytes((int) length);
            if (opcode == 1) {
                var text = new String(payload, StandardCharsets.UTF_8);
                later(() -> hear.accept(text));
            } else if (opcode == 8) {
                return length < 2 ? "closed" : "closed " + ((payload[0] & 0xff) << 8 | payload[1] & 0xff);
            }
        }
    }

    void close() throws IOException {
        socket.close();
    }
}
