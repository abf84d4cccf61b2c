package nl.wedervraag.coediting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.cluster.Announcements;
import nl.wedervraag.cluster.Topic;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who has documents open on other nodes, and where their carets are: told by each node now and again, never stored. */
@Component
class Elsewhere {

    /** A node that hasn't said so again within this time is gone. */
    private static final Duration FRESH = Duration.ofSeconds(12);

    /** As many as fit into one announcement. */
    private static final int MAX_SEATS = 8;

    private static final Topic PRESENCE = new Topic("presence");
    private static final Topic CARET = new Topic("caret");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Announcements announcements;
    private final Workers workers;
    private final String node = UUID.randomUUID().toString();
    private final Map<DocumentId, Map<String, Told>> told = new ConcurrentHashMap<>();

    Elsewhere(Announcements announcements, Workers workers) {
        this.announcements = announcements;
        this.workers = workers;
    }

    private record Told(List<Replies.Seat> seats, long nanoTime) {}

    void listen(Consumer<DocumentId> changed, BiConsumer<DocumentId, String> caret) {
        announcements.on(PRESENCE, (key, message) -> {
            if (heard(key, message)) {
                changed.accept(document(key));
            }
        });
        announcements.on(CARET, (key, message) -> caret.accept(document(key), message));
    }

    /** Tells the other nodes who is here. */
    void tell(DocumentId document, List<Participant> here) {
        List<Replies.Seat> seats =
                here.stream().limit(MAX_SEATS).map(Participant::seat).toList();
        announcements.announce(PRESENCE, document.value() + " " + node, Replies.presence(seats));
    }

    void caret(DocumentId document, String client, String message) {
        announcements.announce(CARET, document.value() + " " + client, message);
    }

    List<Replies.Seat> seats(DocumentId document) {
        return told.getOrDefault(document, Map.of()).values().stream()
                .filter(this::isFresh)
                .flatMap(one -> one.seats.stream())
                .toList();
    }

    /** Forgets nodes that have fallen silent. */
    void tidy() {
        told.values().forEach(nodes -> nodes.values().removeIf(one -> !isFresh(one)));
        told.values().removeIf(Map::isEmpty);
    }

    private boolean isFresh(Told one) {
        return workers.nanoTime() - one.nanoTime < FRESH.toNanos();
    }

    private boolean heard(String key, String message) {
        List<Replies.Seat> seats = read(MAPPER.readTree(message).path("people"));
        String other = key.substring(key.indexOf(' ') + 1);
        Map<String, Told> nodes = told.computeIfAbsent(document(key), d -> new ConcurrentHashMap<>());
        Told before = nodes.put(other, new Told(seats, workers.nanoTime()));
        return before == null ? !seats.isEmpty() : !before.seats.equals(seats);
    }

    private static DocumentId document(String key) {
        return new DocumentId(UUID.fromString(key.substring(0, key.indexOf(' '))));
    }

    private static List<Replies.Seat> read(JsonNode people) {
        Stream<JsonNode> each = people.valueStream();
        return each.map(person -> new Replies.Seat(
                        person.path("client").asString(),
                        new PersonId(
                                UUID.fromString(person.path("user").path("id").asString())),
                        person.path("user").path("name").asString(),
                        Instant.parse(person.path("since").asString()),
                        person.path("color").asInt()))
                .toList();
    }
}
