package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.wedervraag.FreePort;
import nl.wedervraag.Slow;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.line.FaultyLine;
import nl.wedervraag.line.FaultyLine.Way;
import org.junit.jupiter.api.Test;

/**
 * The browser's own session on real lines to two nodes on one database, while lines are slow, hang and are cut at any byte,
 * connections of the database are ended and a node restarts: in the end all is equal, and every letter is where it belongs.
 */
@Slow
class BadLinesTests {

    /** More by -Dfaults.rounds=1000. */
    private static final int ROUNDS = Integer.getInteger("faults.rounds", 24);

    private static final long SEED = Long.getLong("faults.seed", 20261128);
    private static final int ROUNDS_OF_ONE_DOCUMENT = 100;
    private static final int LINES = 4;
    private static final int PAGES_OF_A_LINE = 2;
    private static final Duration BETWEEN_ACTS = Duration.ofMillis(200);
    private static final int LONGEST_ROUND_MILLIS = 400;

    private final TestDatabase database = TestDatabase.fresh(Durability.DURABLE);
    private final Doors doors = new Doors(database);
    private final Random random = new Random(SEED);
    private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);
    private final List<FaultyLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made by the test itself
    private TestSite left;

    @SuppressWarnings("NullAway.Init") // made by the test itself
    private TestSite right;

    private int words;

    private enum Fault {
        SLOW,
        CUT,
        CUT_AT_A_BYTE,
        HANGING,
        DEAF,
        MUTE,
        NARROW,
        ENDED_CONNECTIONS,
        LOST_NOTIFICATION,
        RESTARTED_NODE
    }

    @Test
    void allIsEqualAfterWhateverHappenedToTheLines() throws Exception {
        left = new TestSite(database, doors);
        right = new TestSite(database, doors, FreePort.find());
        for (int rounds = 0; rounds < ROUNDS; rounds += ROUNDS_OF_ONE_DOCUMENT) {
            write(rounds, Math.min(ROUNDS_OF_ONE_DOCUMENT, ROUNDS - rounds));
        }
        left.close();
        right.close();
        System.out.printf("seed %d: %s; %d words, each where it belongs%n", SEED, done, words);
        assertThat(done).containsOnlyKeys(Fault.values());
        assertThat(words).isGreaterThan(4 * ROUNDS);
    }

    private void write(int before, int rounds) throws Exception {
        var document = left.documents().create();
        try (var pages = BrowserPages.start(SEED + 1_000L * before)) {
            for (int n = 0; n < LINES; n++) {
                var line = FaultyLine.to((n % 2 == 0 ? left : right).port());
                lines.add(line);
                for (int page = 0; page < PAGES_OF_A_LINE; page++) {
                    pages.open(document, line.port(), left.person(document, Access.WRITE), BETWEEN_ACTS);
                }
            }
            pages.awaitCalm(Duration.ofSeconds(20));
            pages.type();
            for (int round = 0; round < rounds; round++) {
                strike(Fault.values()[(before + round) % Fault.values().length]);
            }
            lines.forEach(BadLinesTests::mend);
            pages.rest();
            words += new Aftermath(database, document, pages).assertAllIsWell(Duration.ofSeconds(20));
        } finally {
            lines.forEach(FaultyLine::close);
            lines.clear();
        }
    }

    private void strike(Fault fault) throws Exception {
        done.merge(fault, 1, Integer::sum);
        var line = lines.get(random.nextInt(LINES));
        switch (fault) {
            case SLOW -> line.delay(Duration.ofMillis(random.nextInt(150)));
            case CUT -> line.cut();
            case CUT_AT_A_BYTE -> {
                line.cutAfter(way -> 300L + random.nextInt(20_000));
                line.cut();
            }
            case HANGING -> line.hang(Way.values());
            case DEAF -> line.hang(Way.TO_CLIENT);
            case MUTE -> line.hang(Way.TO_SERVER);
            case NARROW -> line.drain(20_000);
            case ENDED_CONNECTIONS -> end("usename = 'wedervraag_app'");
            case LOST_NOTIFICATION -> end("application_name like 'wedervraag ear%'");
            case RESTARTED_NODE -> restartRight();
        }
        pass(random.nextInt(LONGEST_ROUND_MILLIS));
        // It stays slow, narrow, or one on which connections don't live long, until it is its turn again.
        line.heal();
    }

    private static void mend(FaultyLine line) {
        line.delay(Duration.ZERO);
        line.drain(Integer.MAX_VALUE);
        line.cutAfter(way -> Long.MAX_VALUE);
        line.heal();
    }

    private void end(String which) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                            + " and " + which);
        }
    }

    /** On the same port, so that its pages find it. */
    private void restartRight() {
        int port = right.port();
        right.close();
        right = new TestSite(database, doors, port);
    }

    private static void pass(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        await().pollInterval(Duration.ofMillis(5)).until(() -> System.nanoTime() >= end);
    }
}
