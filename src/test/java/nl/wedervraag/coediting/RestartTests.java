package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.wedervraag.Alone;
import nl.wedervraag.FreePort;
import nl.wedervraag.Slow;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A server that is stopped properly and started again, with sixty editors open. */
@Alone
@Slow
@EnabledIfSystemProperty(named = "faults.seed", matches = ".+", disabledReason = "runs by bench/faults")
class RestartTests {

    private static final long SEED = Long.getLong("faults.seed", 20261128);
    private static final int RESTARTS = Integer.getInteger("faults.restarts", 2);
    private static final int EDITORS = 60;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);
    private static final Duration STOPPED = Duration.ofSeconds(10);
    private static final Duration SAVED = Duration.ofSeconds(15);

    private final TestDatabase database = TestDatabase.fresh(Durability.DURABLE);
    private final Doors doors = new Doors(database);

    @Test
    void restartDoesNotDuplicate() throws Exception {
        int port = FreePort.find();
        var site = new TestSite(database, doors, port);
        var document = site.documents().create();
        try (var pages = BrowserPages.start(SEED)) {
            for (int n = 0; n < EDITORS; n++) {
                pages.open(document, port, site.person(document, Access.WRITE), BETWEEN_WORDS);
            }
            pages.awaitCalm(Duration.ofSeconds(30));
            pages.type();
            for (int n = 0; n < RESTARTS; n++) {
                int saved = pages.seenAsSaved().size();
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> pages.seenAsSaved().size() > saved + EDITORS);
                long began = System.nanoTime();
                site.close();
                var stopped = Duration.ofNanos(System.nanoTime() - began);
                assertThat(stopped).isLessThan(STOPPED);
                site = new TestSite(database, doors, port);
                long started = System.currentTimeMillis();
                await("everybody's words are saved again")
                        .atMost(SAVED)
                        .until(() -> pages.shown().stream()
                                        .filter(shown -> shown.at() > started
                                                && shown.state().equals("saved"))
                                        .map(BrowserPages.Shown::client)
                                        .distinct()
                                        .count()
                                == EDITORS);
                System.out.printf(
                        "seed %d: %d editors, stopped in %d ms, everybody saved %d ms after the start%n",
                        SEED, EDITORS, stopped.toMillis(), System.currentTimeMillis() - started);
            }
            pages.rest();
            new Aftermath(database, document, pages).assertAllIsWell(SAVED);
        } finally {
            site.close();
        }
    }
}
