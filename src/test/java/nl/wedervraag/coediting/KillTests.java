package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.wedervraag.FreePort;
import nl.wedervraag.Slow;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.operating.Check;
import org.junit.jupiter.api.Test;

/**
 * What a page showed as saved is there, once, whoever is killed. The pages' notes are outside of what is killed; the
 * database is as durable as in earnest. A kill leaves the page cache: this proves the order of writing, not the disk's.
 */
@Slow
class KillTests {

    private static final int WRITERS = 6;
    private static final int SAVED_BETWEEN_KILLS = 60;

    private final TestDatabase database = TestDatabase.fresh(Durability.DURABLE);
    private final Doors doors = new Doors(database);
    private final List<WriterPage> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private DocumentId document = DocumentId.random();
    private int killedWhileWriting;

    @Test
    void killedApplicationLosesNothingThatWasSaved() throws Exception {
        var port = new AtomicInteger(FreePort.find());
        var node = NodeProcess.start(database, port);
        create();
        write(port::get);
        int rounds = 4;
        for (int round = 1; round <= rounds; round++) {
            awaitSaved(round * SAVED_BETWEEN_KILLS);
            noteWhetherWriting();
            node.kill();
            node = NodeProcess.start(database, port);
        }
        finish((rounds + 1) * SAVED_BETWEEN_KILLS);
        node.kill();
        assertThat(killedWhileWriting).as("kills during a write").isGreaterThanOrEqualTo(rounds * 8 / 10);
        assertSavedIsThereOnce();
    }

    @Test
    void killedDatabaseLosesNothingThatWasSavedAndNeedsNoRestartOfOurs() throws Exception {
        try (var site = new TestSite(database, doors)) {
            create();
            write(site::port);
            int rounds = 5;
            for (int round = 1; round <= rounds; round++) {
                awaitSaved(round * SAVED_BETWEEN_KILLS);
                noteWhetherWriting();
                database.killServer();
            }
            finish((rounds + 1) * SAVED_BETWEEN_KILLS);
            assertThat(killedWhileWriting).as("kills during a write").isGreaterThanOrEqualTo(rounds * 8 / 10);
            assertSavedIsThereOnce();
        }
    }

    private void create() {
        doors.owner()
                .sql("insert into document (id, schema_version, created_at) values (:id, 1, now())")
                .param("id", document.value())
                .update();
    }

    private void write(Supplier<Integer> port) {
        for (int i = 0; i < WRITERS; i++) {
            var who = doors.signIn();
            doors.open(document, who.id(), Access.WRITE);
            var writer = new WriterPage("writing-client-" + (10 + i), document, WriterPage.to(port, who));
            writers.add(writer);
            threads.add(Thread.ofVirtual().start(writer::write));
        }
    }

    private int saved() {
        return writers.stream().mapToInt(writer -> writer.saved().size()).sum();
    }

    private void awaitSaved(int least) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> saved() >= least);
    }

    private void noteWhetherWriting() {
        if (writers.stream().anyMatch(WriterPage::isWaiting)) {
            killedWhileWriting++;
        }
    }

    private void finish(int least) throws InterruptedException {
        awaitSaved(least);
        writers.forEach(WriterPage::stop);
        for (var thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(90))).isTrue();
        }
    }

    private void assertSavedIsThereOnce() {
        try (var reader = new TestNode(database)) {
            var stored = reader.documents.current(document);
            var text = Steps.text(stored.json());
            var commits = reader.log.commits(document, 0, Long.MAX_VALUE);
            assertThat(commits.stream().map(StoredCommit::version))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.version()).boxed().toList());
            for (var writer : writers) {
                writer.saved().forEach((word, version) -> {
                    assertThat(text.split(word, -1)).as("%s, once", word).hasSize(2);
                    assertThat(commits.get(Math.toIntExact(version) - 1).steps())
                            .contains(word);
                });
            }
            assertThat(IntStream.of(saved()).sum()).isEqualTo(Math.toIntExact(stored.version()));
        }
        assertEveryRuleIsKept();
    }

    private void assertEveryRuleIsKept() {
        try {
            assertThat(new Check().findings(database.asApplication())).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole of the product that saves, in a process of its own. */
    private record NodeProcess(Process process) {

        static NodeProcess start(TestDatabase database, AtomicInteger port) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TestSite.class.getName(),
                            database.database().url(),
                            database.database().application().name(),
                            database.database().application().password(),
                            Integer.toString(port.get()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            port.set(readPort(process.inputReader(StandardCharsets.UTF_8)));
            return new NodeProcess(process);
        }

        private static int readPort(BufferedReader output) throws IOException {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(TestSite.LISTENING)) {
                    return Integer.parseInt(line.substring(TestSite.LISTENING.length()));
                }
            }
            throw new IOException("The node ended before it listened");
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
