package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import nl.wedervraag.Slow;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.line.CommitAnswers;
import nl.wedervraag.line.FaultyLine;
import nl.wedervraag.line.FrameAnswers;
import org.junit.jupiter.api.Test;

/** A commit that is made, and a line that is cut before anybody hears of it: each edit is there exactly once. */
@Slow
class LostAnswerTests {

    /** More by -Dfaults.cuts=1000. */
    private static final int CUTS = Integer.getInteger("faults.cuts", 10);

    private static final long SEED = Long.getLong("faults.seed", 20261128);
    private static final int CUTS_OF_ONE_DOCUMENT = 100;
    private static final int WRITERS = 4;

    private final TestDatabase database = TestDatabase.fresh(Durability.DURABLE);
    private final Doors doors = new Doors(database);
    private final Random random = new Random(SEED);
    private int edits;

    @Test
    void editIsStoredOnceWhenTheDatabasesAnswerIsLost() throws Exception {
        var answers = new CommitAnswers("insert into commit", oneIn(8));
        try (var line = FaultyLine.to(database.port())) {
            // Before the site is there, which keeps the connections that it begins with.
            line.listen(answers::onOneConnection);
            try (var site = new TestSite(database.by(line.port()), doors)) {
                cut(WRITERS, site::port, answers::cut);
            }
        }
        tell("between a commit and its answer", answers.cut(), 2 * CUTS);
    }

    @Test
    void editIsStoredOnceWhenTheSendersAnswerIsLost() throws Exception {
        var answers = new FrameAnswers(
                message -> message.startsWith("{\"type\":\"commit\"") && message.contains("\"own\":true"));
        try (var site = new TestSite(database, doors);
                var line = FaultyLine.to(site.port())) {
            line.listen(answers::onOneConnection);
            // Alone, so that each is stored as it was sent and comes back as one's own.
            cut(1, line::port, answers::cut);
        }
        // The first answer to each of them.
        tell("between a commit and its sender", answers.cut(), CUTS);
    }

    private BooleanSupplier oneIn(int sides) {
        return () -> {
            synchronized (random) {
                return random.nextInt(sides) == 0;
            }
        };
    }

    private void cut(int count, IntSupplier port, IntSupplier cut) throws Exception {
        while (cut.getAsInt() < CUTS) {
            int goal = Math.min(CUTS, cut.getAsInt() + CUTS_OF_ONE_DOCUMENT);
            var writers = new Writers(database, doors).write(count, port);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> cut.getAsInt() >= goal);
            writers.finish();
            writers.assertSavedIsThereOnce();
            edits += writers.saved();
        }
    }

    private void tell(String where, int cuts, int fewest) {
        System.out.printf("seed %d: %d cuts %s, %d edits, each there once%n", SEED, cuts, where, edits);
        assertThat(cuts).isGreaterThanOrEqualTo(CUTS);
        assertThat(edits).as("edits said to be saved").isGreaterThanOrEqualTo(fewest);
    }
}
