package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Joining while others write without a pause. */
@Slow
class JoinTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);
    private static final int WRITERS = 8;

    private final PersonId anna = PersonId.random();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final ArrayList<Thread> writers = new ArrayList<>();
    private TestNode node;
    private DocumentId document;

    @BeforeEach
    void write() {
        node = new TestNode(database);
        document = node.documents.create();
        doors.open(document, anna, Access.WRITE);
        for (int i = 0; i < WRITERS; i++) {
            var page = new Page(node, document, anna, "writing-client-" + (10 + i)).join();
            writers.add(Thread.ofVirtual().start(() -> {
                for (int seq = 1; writing.get(); seq++) {
                    page.submit(seq, Math.max(0, lastVersion(page)), Steps.insert(1, "x"))
                            .join();
                }
            }));
        }
        await().until(() -> node.documents.current(document).version() > 20);
    }

    private static long lastVersion(Page page) {
        return page.wire.versions().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @AfterEach
    void close() throws InterruptedException {
        rest();
        node.close();
    }

    private void rest() throws InterruptedException {
        writing.set(false);
        for (var writer : writers) {
            writer.join(Duration.ofSeconds(10));
        }
    }

    @Test
    void initIsOneSnapshot() throws InterruptedException {
        var inits = new ArrayList<JsonNode>();
        for (int i = 0; i < 200; i++) {
            var page = new Page(node, document, anna, "joining-client-" + (1000 + i)).join();
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> !page.wire.heard("init").isEmpty());
            inits.add(page.wire.heard("init").getFirst());
            page.leave();
        }
        rest();
        var known = new HashMap<Long, JsonNode>();
        for (var init : inits) {
            long version = init.path("version").longValue();
            assertThat(init.path("doc"))
                    .isEqualTo(known.computeIfAbsent(
                            version, v -> node.documents.at(document, v).json()));
        }
        assertThat(known).hasSizeGreaterThan(20);
    }

    @Test
    void keepsCommitsThatArriveWhileCatchingUp() throws InterruptedException {
        var random = new Random(20261123);
        var pages = new ArrayList<Page>();
        var from = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            long now = node.documents.current(document).version();
            long had = Math.max(0, now - random.nextInt(20));
            // The log answers late; whatever is stored meanwhile has to reach the page all the same.
            var late = random.nextBoolean() ? node.faults.hold(sql -> sql.contains("document_readable_by")) : null;
            var page = new Page(node, document, anna, "missing-client-" + (1000 + i)).join(had);
            if (late != null) {
                late.awaitReached();
                late.release();
            }
            pages.add(page);
            from.add(had);
        }
        rest();
        long end = node.documents.current(document).version();
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            await().until(() -> lastVersion(page) == end);
            assertThat(page.wire.versions())
                    .isEqualTo(
                            LongStream.rangeClosed(from.get(i) + 1, end).boxed().toList());
        }
    }
}
