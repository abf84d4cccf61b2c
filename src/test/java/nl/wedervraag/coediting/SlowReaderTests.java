package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wedervraag.Alone;
import nl.wedervraag.Slow;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** People whose lines take nothing any more, in the midst of others who go on writing. */
@Alone
@Slow
@EnabledIfSystemProperty(named = "faults.seed", matches = ".+", disabledReason = "runs by bench/faults")
class SlowReaderTests {

    private static final int WRITERS = 4;
    private static final int READERS = 4;
    private static final int LARGE = 50_000;
    private static final int MEASURED = 200;
    private static final Duration CUT = Duration.ofSeconds(10);

    /** Below this, a factor of two says more about the machine than about us. */
    private static final double NOISE_MILLIS = 20;

    private final TestDatabase database = TestDatabase.fresh(Durability.DURABLE);
    private final Doors doors = new Doors(database);
    private final List<TestSocket> sockets = new ArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();
    private TestSite site;
    private DocumentId document;

    @BeforeEach
    void start() {
        site = new TestSite(database, doors);
        document = site.documents().create();
    }

    @AfterEach
    void stop() throws IOException {
        writing.set(false);
        beats.shutdownNow();
        for (var socket : sockets) {
            socket.close();
        }
        site.close();
    }

    @Test
    void whoDoesNotReadIsCutInTimeAndOthersDoNotFeelIt() throws Exception {
        write();
        var reading = join("reading-client-", true);
        long began = System.nanoTime();
        await().until(() -> presence() == WRITERS + READERS && since(began).size() >= MEASURED);
        var normal = percentile95(since(began));
        join("unreading-client-", false);
        await().until(() -> presence() == WRITERS + 2 * READERS);
        long joined = System.nanoTime();
        await("they are cut")
                .atMost(CUT)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> presence() == WRITERS + READERS);
        var cutAfter = Duration.ofNanos(System.nanoTime() - joined);
        var beside = since(joined);
        writing.set(false);
        System.out.printf(
                "beside %d who don't read: p95 %.1f ms of %d; before: %.1f ms; cut after %.1f s%n",
                READERS, percentile95(beside), beside.size(), normal, cutAfter.toMillis() / 1e3);
        assertThat(beside).hasSizeGreaterThan(MEASURED / 2);
        assertThat(percentile95(beside)).isLessThan(2 * Math.max(normal, NOISE_MILLIS));
        assertThat(reading).allSatisfy(socket -> assertThat(socket.closed()).isEqualTo(-1));
    }

    private int presence() {
        return site.documents().presence(document).size();
    }

    /** They live, as far as the server can tell: a ping a second. */
    private List<TestSocket> join(String name, boolean listening) throws IOException {
        var all = new ArrayList<TestSocket>();
        for (int n = 0; n < READERS; n++) {
            var socket = site.socket(site.person(document, Access.READ));
            all.add(listening ? socket.listen() : socket);
            sockets.add(socket);
            socket.join(document, name + (10 + n));
        }
        beats.scheduleAtFixedRate(() -> all.forEach(SlowReaderTests::ping), 1, 1, TimeUnit.SECONDS);
        return all;
    }

    private static void ping(TestSocket socket) {
        try {
            socket.send("{\"type\":\"ping\"}");
        } catch (IOException closed) {
            // The server has cut it: what this test waits for.
        }
    }

    /** One pastes and deletes much, the others type. */
    private void write() throws IOException {
        for (int n = 0; n < WRITERS; n++) {
            var socket = site.socket(site.person(document, Access.WRITE)).listen();
            sockets.add(socket);
            var writer = new PlainWriter(socket);
            socket.join(document, "writing-client-" + (10 + n));
            await().until(() -> !socket.heard("init").isEmpty());
            if (n == 0) {
                Thread.ofVirtual()
                        .start(() -> whileWriting(() -> {
                            writer.submit(Steps.insert(1, "x".repeat(LARGE)));
                            writer.submit(Steps.delete(1, LARGE + 1));
                        }));
            } else {
                Thread.ofVirtual()
                        .start(() -> whileWriting(() -> {
                            long sent = System.nanoTime();
                            writer.submit(Steps.insert(1, "y"));
                            answers.add(new Answer(sent, (System.nanoTime() - sent) / 1e6));
                        }));
            }
        }
    }

    private void whileWriting(Runnable act) {
        while (writing.get()) {
            act.run();
        }
    }

    private record Answer(long sent, double millis) {}

    private List<Double> since(long moment) {
        return answers.stream()
                .filter(answer -> answer.sent > moment)
                .map(Answer::millis)
                .toList();
    }

    private static double percentile95(List<Double> all) {
        return all.stream().sorted().skip(all.size() * 95L / 100).findFirst().orElseThrow();
    }

    /** One submission after the other, each on what was heard before it. */
    private static final class PlainWriter {

        private final TestSocket socket;
        private long seq;
        private long version;
        private int handled;

        PlainWriter(TestSocket socket) {
            this.socket = socket;
        }

        void submit(JsonNode steps) {
            try {
                socket.submit(++seq, version, steps);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(1))
                    .until(this::isAnswered);
        }

        private boolean isAnswered() {
            while (handled < socket.heard().size()) {
                var message = socket.heard().get(handled++);
                if (message.path("type").asString().equals("commit")) {
                    version = message.path("version").longValue();
                }
                if (message.path("seq").longValue() == seq && isMine(message)) {
                    return true;
                }
            }
            return false;
        }

        /** Others' commits have numbers too: only one's own has no steps, or is an acknowledgement. */
        private static boolean isMine(JsonNode message) {
            return message.path("own").booleanValue()
                    || message.path("type").asString().equals("ack");
        }
    }
}
