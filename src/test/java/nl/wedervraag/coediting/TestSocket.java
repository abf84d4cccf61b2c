package nl.wedervraag.coediting;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's end of a socket, down to the bytes: one that also can be rude, and not read. */
final class TestSocket implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SMALL = 4_096;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private volatile int status;
    private volatile int closed = -1;

    TestSocket(int port, Map<String, String> headers) throws IOException {
        socket.setReceiveBufferSize(SMALL);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        var request = new StringBuilder("GET /coediting HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + Base64.getEncoder().encodeToString(new byte[16]) + "\r\n");
        headers.forEach((name, value) -> value.lines()
                .forEach(one -> request.append(name).append(": ").append(one).append("\r\n")));
        out.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        readHead();
    }

    private void readHead() throws IOException {
        var head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        status = Integer.parseInt(head.toString().split(" ")[1]);
    }

    int status() {
        return status;
    }

    /** Begins to read. */
    TestSocket listen() {
        Thread.ofVirtual().start(() -> {
            try {
                while (closed < 0) {
                    readFrame();
                }
            } catch (IOException e) {
                closed = closed < 0 ? 0 : closed;
            }
        });
        return this;
    }

    /** A long message comes in several frames, of which the last says that it is. */
    private void readFrame() throws IOException {
        int first = in.readUnsignedByte();
        int opcode = first & 0x0f;
        long length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        var payload = in.readNBytes((int) length);
        if (opcode == 0 || opcode == 1) {
            message.writeBytes(payload);
            if ((first & 0x80) != 0) {
                heard.add(MAPPER.readTree(message.toString(StandardCharsets.UTF_8)));
                message.reset();
            }
        } else if (opcode == 8) {
            closed = length < 2 ? 0 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        }
    }

    void send(String text) throws IOException {
        frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param first the first byte of the frame: whether it is the last, and its kind */
    void frame(int first, byte[] payload) throws IOException {
        var head = new ByteArrayOutputStream();
        head.write(first);
        if (payload.length < 126) {
            head.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            head.write(0x80 | 126);
            head.write(payload.length >> 8);
            head.write(payload.length);
        } else {
            head.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                head.write((int) ((long) payload.length >> shift));
            }
        }
        // A mask of zeros leaves the payload as it is.
        head.writeBytes(new byte[4]);
        head.writeBytes(payload);
        out.write(head.toByteArray());
        out.flush();
    }

    void join(DocumentId document, String client) throws IOException {
        send("{\"type\":\"join\",\"document\":\"%s\",\"client\":\"%s\",\"schemaVersion\":2}"
                .formatted(document.value(), client));
    }

    void submit(long seq, long base, JsonNode steps) throws IOException {
        send("{\"type\":\"submit\",\"base\":%d,\"seq\":%d,\"steps\":%s}".formatted(base, seq, steps));
    }

    List<JsonNode> heard() {
        return heard;
    }

    List<JsonNode> heard(String type) {
        return heard.stream()
                .filter(message -> message.path("type").asString().equals(type))
                .toList();
    }

    List<String> errors() {
        return heard("error").stream()
                .map(message -> message.path("code").asString())
                .toList();
    }

    /** The close code; 0 when it ended without one, -1 while it is open. */
    int closed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
