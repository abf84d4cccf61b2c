package nl.wedervraag.coediting;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.wedervraag.Alone;
import nl.wedervraag.Slow;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.line.FaultyLine;
import nl.wedervraag.line.FaultyLine.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines between pages and the server that carry nothing for a while, one or both ways, and tell nobody. */
@Alone
@Slow
class PartitionTests {

    /** More by -Dfaults.partitions=50. */
    private static final int PARTITIONS = Integer.getInteger("faults.partitions", 1);

    /** Longer by -Dfaults.partition.seconds=30. */
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("faults.partition.seconds", 7));

    private static final long SEED = Long.getLong("faults.seed", 20261128);
    private static final Duration NOTICED = Duration.ofSeconds(5);
    private static final Duration HEALED = Duration.ofSeconds(3);
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(300);

    private final TestDatabase database = TestDatabase.fresh(Durability.DURABLE);
    private final Doors doors = new Doors(database);
    private TestSite site;
    private FaultyLine good;
    private FaultyLine deaf;
    private FaultyLine mute;
    private FaultyLine dead;
    private FaultyLine torn;

    @BeforeEach
    void start() {
        site = new TestSite(database, doors);
        good = FaultyLine.to(site.port()).delay(Duration.ofMillis(10));
        deaf = FaultyLine.to(site.port());
        mute = FaultyLine.to(site.port());
        dead = FaultyLine.to(site.port());
        torn = FaultyLine.to(site.port());
    }

    @AfterEach
    void stop() {
        lines().forEach(FaultyLine::close);
        site.close();
    }

    private List<FaultyLine> lines() {
        return List.of(good, deaf, mute, dead, torn);
    }

    @Test
    void whatIsTypedDuringAPartitionIsSaidToBeUnsavedAndThenSaved() throws Exception {
        for (int n = 0; n < PARTITIONS; n++) {
            partition(SEED + 100L * n);
        }
    }

    private void partition(long seed) throws Exception {
        var document = site.documents().create();
        try (var pages = BrowserPages.start(seed)) {
            for (var line : lines()) {
                for (int n = 0; n < 2; n++) {
                    pages.open(document, line.port(), site.person(document, Access.WRITE), BETWEEN_WORDS);
                }
            }
            pages.awaitCalm(Duration.ofSeconds(20));
            pages.type();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> pages.seenAsSaved().size() >= 20);
            deaf.hang(Way.TO_CLIENT);
            mute.hang(Way.TO_SERVER);
            dead.hang(Way.values());
            torn.refuse();
            long began = System.currentTimeMillis();
            awaitUntil(began + NOTICED.toMillis());
            var noticed = pages.look();
            assertThat(noticed.stream()
                            .filter(page -> page.state().equals("unsaved"))
                            .map(BrowserPages.Look::client))
                    .as("who is told within five seconds that it isn't saved")
                    .containsExactlyElementsOf(noticed.stream()
                            .skip(2)
                            .map(BrowserPages.Look::client)
                            .toList());
            awaitUntil(began + LENGTH.toMillis());
            var later = pages.look();
            for (int n = 0; n < later.size(); n++) {
                assertThat(wordsOf(later.get(n)))
                        .as("typing goes on")
                        .hasSizeGreaterThan(wordsOf(noticed.get(n)).size());
            }
            assertNobodyWasToldTooMuch(pages, began);
            pages.rest();
            long healed = System.nanoTime();
            lines().forEach(FaultyLine::heal);
            pages.awaitCalm(HEALED);
            long millis = (System.nanoTime() - healed) / 1_000_000;
            int words = new Aftermath(database, document, pages).assertAllIsWell(HEALED);
            System.out.printf(
                    "seed %d: %d s of partition, all equal and saved %d ms after it; %d words%n",
                    seed, LENGTH.toSeconds(), millis, words);
        }
    }

    /** Pages that are cut off never say 'saved' of what is typed meanwhile. */
    private static void assertNobodyWasToldTooMuch(BrowserPages pages, long began) {
        Set<String> good =
                pages.look().stream().limit(2).map(BrowserPages.Look::client).collect(toSet());
        assertThat(pages.shown())
                .filteredOn(shown -> shown.at() > began + 1_000 && shown.state().equals("saved"))
                .extracting(BrowserPages.Shown::client)
                .isSubsetOf(good);
    }

    private static Set<String> wordsOf(BrowserPages.Look page) {
        var words = new java.util.HashSet<>(page.wanted());
        words.addAll(page.unwanted());
        return words;
    }

    private static void awaitUntil(long moment) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> System.currentTimeMillis() >= moment);
    }
}
