package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.wedervraag.Alone;
import nl.wedervraag.Slow;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.line.FaultyLine;
import nl.wedervraag.line.FaultyLine.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link that is dead and doesn't say so, between the browser's own session and a real socket. */
@Alone
@Slow
class DeadLinkTests {

    private static final long SEED = Long.getLong("faults.seed", 20261128);
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(200);

    private final TestDatabase database = TestDatabase.fresh();
    private final Doors doors = new Doors(database);
    private TestSite site;
    private FaultyLine line;
    private BrowserPages pages;
    private DocumentId document;

    @BeforeEach
    void open() {
        site = new TestSite(database, doors);
        line = FaultyLine.to(site.port());
        document = site.documents().create();
        pages = BrowserPages.start(SEED);
        pages.open(document, line.port(), site.person(document, Access.WRITE), BETWEEN_WORDS);
        pages.open(document, site.port(), site.person(document, Access.WRITE), BETWEEN_WORDS);
        pages.awaitCalm(Duration.ofSeconds(20));
        pages.type();
        await().until(() -> pages.seenAsSaved().size() > 10);
    }

    @AfterEach
    void close() {
        pages.close();
        line.close();
        site.close();
    }

    @Test
    void noticesADeadLinkWithinFiveSeconds() {
        line.hang(Way.values());
        long died = System.nanoTime();
        await("the page says that it isn't saved")
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> pages.look().getFirst().state().equals("unsaved"));
        await("the server knows that the page is gone")
                .atMost(Duration.ofSeconds(6).minusNanos(System.nanoTime() - died))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> site.documents().presence(document).size() == 1);
        assertThat(pages.look().getLast().state()).isIn("saved", "saving");
    }

    @Test
    void nothingTypedOnADeadLinkIsLost() throws Exception {
        line.hang(Way.values());
        int typed = pages.look().getFirst().wanted().size();
        await("much is typed before the page can know")
                .atMost(Duration.ofSeconds(5))
                .until(() -> pages.look().getFirst().wanted().size() >= typed + 8);
        // What was sent on it will never arrive.
        line.strand();
        line.heal();
        await("it writes again on a new line")
                .atMost(Duration.ofSeconds(15))
                .until(() -> pages.look().getFirst().state().equals("saved"));
        pages.rest();
        new Aftermath(database, document, pages).assertAllIsWell(Duration.ofSeconds(3));
    }
}
