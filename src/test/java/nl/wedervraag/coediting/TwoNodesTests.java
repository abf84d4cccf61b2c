package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Slow
class TwoNodesTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);

    private final PersonId anna = PersonId.random();
    private final PersonId bob = PersonId.random();
    private TestNode left;
    private TestNode right;
    private DocumentId document;
    private Page annas;
    private Page bobs;

    @BeforeEach
    void open() {
        left = new TestNode(database);
        right = new TestNode(database);
        document = left.documents.create();
        doors.open(document, anna, Access.WRITE);
        doors.open(document, bob, Access.WRITE);
        annas = new Page(left, document, anna, "client-of-anna-01").join();
        bobs = new Page(right, document, bob, "client-of-bob-0001").join();
        await().until(() ->
                annas.wire.heard("init").size() + bobs.wire.heard("init").size() == 2);
    }

    @AfterEach
    void close() {
        left.close();
        right.close();
    }

    @Test
    void writersOnTwoNodesConverge() {
        var outcomes = new ArrayList<CompletableFuture<Outcome>>();
        for (int i = 1; i <= 100; i++) {
            outcomes.add(annas.submit(i, 0, Steps.insert(1, "a")));
            outcomes.add(bobs.submit(i, 0, Steps.insert(1, "b")));
        }
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Stored.class));
        var all = LongStream.rangeClosed(1, 200).boxed().toList();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> annas.wire.versions().size() == 200
                        && bobs.wire.versions().size() == 200);
        assertThat(annas.wire.versions()).isEqualTo(all);
        assertThat(bobs.wire.versions()).isEqualTo(all);
        assertThat(left.documents.current(document)).isEqualTo(right.documents.current(document));
    }

    @Test
    void otherNodeHearsOfACommitAtOnce() {
        await().until(() -> {
            // Until both have noticed that they aren't alone, a look every second is all there is.
            annas.submit(1, 0, Steps.insert(1, "x")).join();
            return !bobs.wire.versions().isEmpty();
        });
        long sent = System.nanoTime();
        annas.submit(2, 1, Steps.insert(1, "y")).join();
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> bobs.wire.versions().size() == 2);
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void repetitionIsAcknowledgedOnlyAfterTheCommitThatItRepeats() {
        for (int i = 1; i <= 5; i++) {
            // The other node doesn't know yet: that has to be so at least once in five times.
            endListening();
            annas.submit(i, i - 1, Steps.insert(1, "x")).join();
            var again = new Page(right, document, anna, "client-of-anna-01").join(i - 1);
            again.submit(i, i - 1, Steps.insert(1, "x")).join();
            assertThat(again.wire.versions()).as("before the acknowledgement").containsExactly((long) i);
        }
        assertThat(left.documents.current(document).version()).isEqualTo(5);
    }

    @Test
    void lostNotificationIsHealedWithinTwoSeconds() {
        doors.owner();
        long started = System.nanoTime();
        for (int i = 1; i <= 5; i++) {
            endListening();
            annas.submit(i, i - 1, Steps.insert(1, "x")).join();
            int expected = i;
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> bobs.wire.versions().size() == expected);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    private static void endListening() {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where (application_name like 'wedervraag ear%'"
                            + " or application_name = 'wedervraag mouth') and datname = current_database()");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoIsOnTheOtherNodeIsSeenAndSoIsTheirCaret() {
        await().atMost(Duration.ofSeconds(10)).until(() -> lastPresence(annas) == 2 && lastPresence(bobs) == 2);
        assertThat(left.documents.presence(document)).hasSize(2);
        await().until(() -> {
            left.authority.moved(annas.participant, new Caret(1, 1, 0));
            return !bobs.wire.heard("cursor").isEmpty();
        });
        annas.leave();
        await().atMost(Duration.ofSeconds(5)).until(() -> lastPresence(bobs) == 1);
        assertThat(bobs.wire.heard("cursor").getLast().path("anchor").isNull()).isTrue();
    }

    private static int lastPresence(Page page) {
        var told = page.wire.heard("presence");
        return told.isEmpty() ? 0 : told.getLast().path("people").size();
    }

    @Test
    void narrowedRightReachesReadersOnEveryNodeWithinASecond() {
        doors.open(document, bob, Access.READ);
        right.narrowing.lookAgain();
        await().atMost(Duration.ofSeconds(1))
                .until(() -> !bobs.wire.heard("access").isEmpty());
        doors.open(document, bob, Access.NONE);
        right.narrowing.lookAgain();
        await().atMost(Duration.ofSeconds(1)).until(() -> bobs.wire.closed() == Wire.Closing.NOT_ALLOWED);
        int heard = bobs.wire.heard().size();
        annas.submit(1, 0, Steps.insert(1, "secret")).join();
        assertThat(bobs.wire.heard()).hasSize(heard);
    }
}
