import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/** A WebSocket's browser end: whole frames, and every one, each way, late by the same time. */
final class Line {

    static final int TEXT = 1;
    static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int HEAD = 14;

    private final Loop loop;
    private final long delay;
    private final Consumer<byte[]> hear;
    private final Consumer<String> ended;
    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer in = ByteBuffer.allocate(32 * 1024);
    private ByteBuffer out = ByteBuffer.allocate(8 * 1024);
    private long sent;
    private long heard;
    private boolean closed;

    /**
     * @param cookie empty when there is none
     * @param hear   takes the payload of each frame
     * @param ended  told once why, unless we closed it
     */
    Line(Loop loop, URI address, String cookie, int delayMillis, Consumer<byte[]> hear, Consumer<String> ended)
            throws IOException {
        this.loop = loop;
        this.delay = delayMillis * 1_000_000L;
        this.hear = hear;
        this.ended = ended;
        channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        shakeHands(address, cookie);
        key = loop.register(channel, this::ready);
    }

    private void shakeHands(URI address, String cookie) throws IOException {
        var request = """
                GET %3$s HTTP/1.1\r
                Host: %1$s:%2$d\r
                Origin: http://%1$s:%2$d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: %4$s\r
                %5$s\r
                """.formatted(
                        address.getHost(),
                        address.getPort(),
                        address.getPath().isEmpty() ? "/" : address.getPath(),
                        Base64.getEncoder().encodeToString(new byte[16]),
                        cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n");
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        var head = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new IOException("No answer to the handshake: " + head);
            }
            head.append((char) one.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("Refused: " + head);
        }
    }

    void send(String text) {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void send(int kind, byte[] payload) {
        if (delay == 0) {
            write(kind, payload);
        } else {
            loop.at(System.nanoTime() + delay, () -> write(kind, payload));
        }
    }

    private void write(int kind, byte[] payload) {
        if (closed) {
            return;
        }
        if (out.remaining() < payload.length + HEAD) {
            out = ByteBuffer.allocate(2 * (out.position() + payload.length + HEAD)).put(out.flip());
        }
        out.put((byte) (0x80 | kind));
        // Masked with zeros: a mask is there for proxies, and the server unmasks all the same.
        if (payload.length < 126) {
            out.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            out.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            out.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        out.putInt(0).put(payload);
        sent += payload.length;
        flush();
    }

    private void flush() {
        try {
            channel.write(out.flip());
            out.compact();
            key.interestOps(out.position() == 0 ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        } catch (IOException e) {
            end(e.toString());
        }
    }

    private void ready() {
        if (key.isValid() && key.isWritable()) {
            flush();
        }
        if (key.isValid() && key.isReadable()) {
            read();
        }
    }

    private void read() {
        try {
            int count = channel.read(in);
            if (count < 0) {
                end("closed");
                return;
            }
            in.flip();
            while (frame()) {}
            in.compact();
            if (!in.hasRemaining()) {
                in = ByteBuffer.allocate(2 * in.capacity()).put(in.flip());
            }
        } catch (IOException e) {
            end(e.toString());
        }
    }

    /** Takes one frame, if all of it has come. */
    private boolean frame() {
        if (in.remaining() < 2) {
            return false;
        }
        in.mark();
        int kind = in.get() & 0x0f;
        long length = in.get() & 0x7f;
        if (length >= 126 && in.remaining() < (length == 126 ? 2 : 8)) {
            in.reset();
            return false;
        }
        length = length == 126 ? in.getShort() & 0xffff : length == 127 ? in.getLong() : length;
        if (in.remaining() < length) {
            in.reset();
            return false;
        }
        var payload = new byte[(int) length];
        in.get(payload);
        switch (kind) {
            case TEXT, BINARY -> arrive(payload);
            case PING -> write(PONG, payload);
            case CLOSE -> end(length < 2 ? "closed" : "closed " + ((payload[0] & 0xff) << 8 | payload[1] & 0xff));
            default -> {}
        }
        return true;
    }

    private void arrive(byte[] payload) {
        heard += payload.length;
        if (delay == 0) {
            hear.accept(payload);
        } else {
            loop.at(System.nanoTime() + delay, () -> hear.accept(payload));
        }
    }

    private void end(String why) {
        if (!closed) {
            close();
            ended.accept(why);
        }
    }

    void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            // It is of no more use either way.
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Bytes of payload, both ways. */
    long carried() {
        return sent + heard;
    }
}
