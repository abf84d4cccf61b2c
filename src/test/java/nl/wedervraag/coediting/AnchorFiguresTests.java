package nl.wedervraag.coediting;

import java.time.Duration;
import java.util.stream.IntStream;
import nl.wedervraag.Alone;
import nl.wedervraag.Timed;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anchors cost a commit that moves every one of them, and one that takes something out besides. */
@Alone
class AnchorFiguresTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);
    private static final int LETTERS = 20_000;

    private final PersonId anna = PersonId.random();

    @SuppressWarnings("NullAway.Init") // made by the test itself
    private TestNode node;

    @SuppressWarnings("NullAway.Init") // made by the test itself
    private DocumentId document;

    private long seq;

    @Test
    void commitBeforeAHundredAnchorsIsStoredInTime() {
        try (var running = new TestNode(database)) {
            node = running;
            document = node.documents.create();
            doors.open(document, anna, Access.WRITE);
            write(Steps.insert(1, "word ".repeat(LETTERS / 5)));
            Timed.p95AtMost(Duration.ofMillis(25), "a commit without anchors", this::millis);
            for (int anchors : new int[] {1, 100}) {
                for (int i = 0; i < anchors; i++) {
                    node.anchors.create(document, seq, 1_000 + 5 * i, 1_004 + 5 * i);
                }
                Timed.p95AtMost(
                        Duration.ofMillis(25), "a commit before %d more anchors".formatted(anchors), this::millis);
            }
        }
    }

    private double[] millis() {
        return IntStream.range(0, 200)
                .mapToDouble(i -> Timed.millis(() -> write(i % 3 == 2 ? Steps.delete(1, 2) : Steps.insert(1, "x"))))
                .toArray();
    }

    private void write(JsonNode steps) {
        long base = seq;
        node.documents
                .submit(document, new Submission(anna, "client-of-anna-01", ++seq, base, steps))
                .join();
    }
}
