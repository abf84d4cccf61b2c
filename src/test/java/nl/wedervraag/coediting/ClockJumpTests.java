package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.wedervraag.Slow;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** A clock that jumps while people write: the order is the log's, and 'saved' means stored, whatever time it is. */
@Slow
class ClockJumpTests {

    private static final int WRITERS = 4;
    private static final int SAVED_BETWEEN_JUMPS = 40;

    private final TestDatabase database = TestDatabase.fresh();
    private final Doors doors = new Doors(database);
    private final AtomicReference<Duration> wrong = new AtomicReference<>(Duration.ZERO);

    @Test
    void jumpsChangeNeitherTheOrderNorWhatIsSaved() throws Exception {
        try (var site =
                new TestSite(database.database(), doors, () -> Instant.now().plus(wrong.get()))) {
            var writers = new Writers(database, doors).write(WRITERS, site::port);
            for (var jump : List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(-3650), Duration.ZERO)) {
                writers.awaitSaved(writers.saved() + SAVED_BETWEEN_JUMPS);
                wrong.set(jump);
            }
            writers.awaitSaved(writers.saved() + SAVED_BETWEEN_JUMPS);
            writers.finish();
            writers.assertSavedIsThereOnce();
            assertThat(yearsSpanned(writers.document())).as("the jumps arrived").isGreaterThan(9);
        }
    }

    private long yearsSpanned(DocumentId document) {
        return doors.owner()
                .sql("select extract(days from max(at) - min(at)) / 365 from commit where document = :document")
                .param("document", document.value())
                .query(Long.class)
                .single();
    }

    /** Ten years later nobody is signed in any more: what they had open ends, and what they had saved stays. */
    @Test
    void nobodyStaysSignedInForTenYears() throws Exception {
        try (var site =
                new TestSite(database.database(), doors, () -> Instant.now().plus(wrong.get()))) {
            var document = site.documents().create();
            try (var socket = site.socket(site.person(document, Access.WRITE)).listen()) {
                socket.join(document, "client-of-anna-01");
                await().until(() -> !socket.heard("init").isEmpty());
                socket.submit(1, 0, Steps.insert(1, "kept"));
                await().until(() -> !socket.heard("commit").isEmpty());
                wrong.set(Duration.ofDays(3650));
                await().atMost(Duration.ofMillis(1_500)).until(() -> socket.closed() == 4401);
            }
            assertThat(Steps.text(site.documents().current(document).json())).isEqualTo("kept");
        }
    }
}
