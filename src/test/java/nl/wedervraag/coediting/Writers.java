package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.operating.Check;

/** Several who write into one document over real sockets, and what has to be true of it afterwards. */
final class Writers {

    private static final Duration LONG = Duration.ofSeconds(90);

    private final TestDatabase database;
    private final Doors doors;
    private final DocumentId document = DocumentId.random();
    private final List<WriterPage> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();

    Writers(TestDatabase database, Doors doors) {
        this.database = database;
        this.doors = doors;
        doors.owner()
                .sql("insert into document (id, schema_version, created_at) values (:id, 1, :now)")
                .param("id", document.value())
                .param("now", java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC))
                .update();
    }

    DocumentId document() {
        return document;
    }

    /** @param port asked at each connection */
    Writers write(int count, IntSupplier port) {
        for (int i = 0; i < count; i++) {
            var who = doors.signIn();
            doors.open(document, who.id(), Access.WRITE);
            var writer = new WriterPage("writing-client-" + (10 + i), document, WriterPage.to(port::getAsInt, who));
            writers.add(writer);
            threads.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((thread, problem) -> problems.add(problem))
                    .start(writer::write));
        }
        return this;
    }

    /** How many words were said to be saved. */
    int saved() {
        return writers.stream().mapToInt(writer -> writer.saved().size()).sum();
    }

    /** However long it takes, as long as somebody gets a word saved now and then, and nobody gave up. */
    void awaitSaved(int least) {
        for (int saved = saved(); saved < least; saved = saved()) {
            int before = saved;
            await("more than %d saved, of %d to be saved".formatted(before, least))
                    .atMost(LONG)
                    .pollInterval(Duration.ofMillis(2))
                    .failFast(() -> assertThat(problems).isEmpty())
                    .until(() -> saved() > before);
        }
    }

    /** Whether somebody waits for an answer just now. */
    boolean areWriting() {
        return writers.stream().anyMatch(WriterPage::isWaiting);
    }

    boolean areAllWaiting() {
        return writers.stream().allMatch(WriterPage::isWaiting);
    }

    void finish() throws InterruptedException {
        writers.forEach(WriterPage::stop);
        for (var thread : threads) {
            assertThat(thread.join(LONG)).as("has finished").isTrue();
        }
        assertThat(problems).isEmpty();
    }

    /** Everything that was said to be saved is there, once, in its version; and nothing else. */
    void assertSavedIsThereOnce() throws SQLException {
        try (var reader = new TestNode(database)) {
            var stored = reader.documents.current(document);
            var text = Steps.text(stored.json());
            var commits = reader.log.commits(document, 0, Long.MAX_VALUE);
            assertThat(commits.stream().map(StoredCommit::version))
                    .as("versions without a gap")
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.version()).boxed().toList());
            for (var writer : writers) {
                writer.saved().forEach((word, version) -> {
                    assertThat(text.split(word, -1)).as("%s, once", word).hasSize(2);
                    assertThat(commits.get(Math.toIntExact(version) - 1).steps())
                            .as("version %d", version)
                            .contains(word);
                });
            }
            assertThat(saved()).as("of all that is stored").isEqualTo(Math.toIntExact(stored.version()));
        }
        assertThat(new Check().findings(database.asApplication())).isEmpty();
    }
}
