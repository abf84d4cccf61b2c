package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Predicate;
import nl.wedervraag.Alone;
import nl.wedervraag.Slow;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.line.FaultyLine;
import nl.wedervraag.line.FaultyLine.Way;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Fifty write, and the database is restarted, is away, is slow or falls silent: people are told that it isn't saved, nothing
 * is lost, and all goes on by itself, without a restart of ours.
 */
@Alone
@Slow
@EnabledIfSystemProperty(named = "faults.seed", matches = ".+", disabledReason = "runs by bench/faults")
class DatabaseAwayTests {

    /** Longer by -Dfaults.away.seconds=30. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("faults.away.seconds", 6));

    private static final long SEED = Long.getLong("faults.seed", 20261128);
    private static final int WRITERS = 50;
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(1_000);
    private static final Duration TOLD = Duration.ofSeconds(6);
    private static final Duration BACK = Duration.ofSeconds(10);

    private static final TestDatabase database = TestDatabase.fresh(Durability.DURABLE);
    private static final Doors doors = new Doors(database);
    private static FaultyLine line;
    private static TestSite site;

    private DocumentId document;
    private BrowserPages pages;

    @BeforeAll
    static void start() {
        line = FaultyLine.to(database.port());
        site = new TestSite(database.by(line.port()), doors);
    }

    @BeforeEach
    void write() {
        document = site.documents().create();
        pages = BrowserPages.start(SEED);
        for (int n = 0; n < WRITERS; n++) {
            pages.open(document, site.port(), site.person(document, Access.WRITE), BETWEEN_WORDS);
        }
        pages.awaitCalm(Duration.ofSeconds(30));
        pages.type();
        awaitAllSavedAfter(System.currentTimeMillis(), Duration.ofSeconds(20));
    }

    @AfterEach
    void leave() {
        pages.close();
        line.delay(Duration.ZERO).heal();
    }

    @AfterAll
    static void stop() {
        site.close();
        line.close();
    }

    @Test
    void restartUnderLoadLosesNothingAndNeedsNoRestartOfOurs() throws Exception {
        tell("a fast restart", backAfter(database::stopServerFast));
        tell("an immediate restart", backAfter(database::stopServerImmediately));
        assertNothingIsLost();
    }

    @Test
    void databaseThatIsAwayForAWhileIsWaitedFor() throws Exception {
        line.refuse();
        awaitAllUnsaved();
        tell("being away", backAfter(line::heal));
        assertNothingIsLost();
    }

    @Test
    void databaseThatFallsSilentIsWaitedFor() throws Exception {
        line.hang(Way.values());
        awaitAllUnsaved();
        tell("silence", backAfter(line::heal));
        assertNothingIsLost();
    }

    /** As behind a firewall that forgot the connections, or when the machine is another one now. */
    @Test
    void connectionsThatFallSilentForGoodAreReplaced() throws Exception {
        line.hang(Way.values());
        line.strand();
        awaitAllUnsaved();
        tell("silence of all connections for good", backAfter(line::heal));
        assertNothingIsLost();
    }

    @Test
    void slowDatabaseIsSlowAndNothingElse() throws Exception {
        line.delay(Duration.ofMillis(150));
        tell("slowness", backAfter(() -> {}));
        assertNothingIsLost();
    }

    /** Everybody types on, and is told so in time. */
    private void awaitAllUnsaved() {
        long began = System.currentTimeMillis();
        awaitAll(page -> page.state().equals("unsaved"), TOLD);
        await().atMost(AWAY.plusSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> System.currentTimeMillis() - began >= AWAY.toMillis());
        assertThat(pages.look())
                .extracting(BrowserPages.Look::state)
                .as("until it is back")
                .containsOnly("unsaved");
    }

    private void awaitAll(Predicate<BrowserPages.Look> what, Duration atMost) {
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> pages.look().stream().allMatch(what));
    }

    /** How long it takes until everybody has seen 'saved' of something that was typed afterwards. */
    private long backAfter(Runnable event) {
        long began = System.currentTimeMillis();
        event.run();
        awaitAllSavedAfter(began, BACK);
        return System.currentTimeMillis() - began;
    }

    private void awaitAllSavedAfter(long moment, Duration atMost) {
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> pages.shown().stream()
                                .filter(shown ->
                                        shown.at() > moment && shown.state().equals("saved"))
                                .map(BrowserPages.Shown::client)
                                .distinct()
                                .count()
                        == WRITERS);
    }

    private static void tell(String what, long millis) {
        System.out.printf("seed %d: %d writers saved again %d ms after %s%n", SEED, WRITERS, millis, what);
    }

    private void assertNothingIsLost() throws Exception {
        pages.rest();
        int words = new Aftermath(database, document, pages).assertAllIsWell(BACK);
        assertThat(words).isGreaterThan(WRITERS);
    }
}
