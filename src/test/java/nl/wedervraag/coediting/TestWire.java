package nl.wedervraag.coediting;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a page would have been told. */
final class TestWire implements Wire {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private volatile @Nullable Closing closed;

    @Override
    public void send(String message) {
        if (closed == null) {
            heard.add(MAPPER.readTree(message));
        }
    }

    @Override
    public void close(Closing why) {
        if (closed == null) {
            closed = why;
        }
    }

    @Override
    public void close(String last, Closing why) {
        send(last);
        close(why);
    }

    @Nullable
    Closing closed() {
        return closed;
    }

    List<JsonNode> heard() {
        return heard;
    }

    List<JsonNode> heard(String type) {
        return heard.stream()
                .filter(message -> message.path("type").asString().equals(type))
                .toList();
    }

    List<Long> versions() {
        return heard("commit").stream()
                .map(message -> message.path("version").longValue())
                .toList();
    }

    List<String> errors() {
        return heard("error").stream()
                .map(message -> message.path("code").asString())
                .toList();
    }
}
