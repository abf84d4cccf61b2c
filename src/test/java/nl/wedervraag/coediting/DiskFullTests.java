package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.Slow;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.operating.Check;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while people write: nothing is half-written, all can be read, and room is all that it needs. */
@Slow
class DiskFullTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private boolean mounted;

    /** A disk of a few megabytes, where there are rights to have one. */
    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=160m,mode=0700", "tmpfs", folder.toString()) == 0;
        Assumptions.assumeTrue(mounted, "no right to mount");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", folder.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    @Test
    void losesNothingStaysReadableAndGoesOnOnceThereIsRoom() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var database = TestDatabase.in(data);
        var doors = new Doors(database);
        var document = DocumentId.random();
        doors.owner()
                .sql("insert into document (id, schema_version, created_at) values (:id, 1, now())")
                .param("id", document.value())
                .update();
        try (var site = new TestSite(database, doors)) {
            var writers = new ArrayList<WriterPage>();
            var threads = new ArrayList<Thread>();
            for (var n = 0; n < 3; n++) {
                var who = doors.signIn();
                doors.open(document, who.id(), Access.WRITE);
                var writer = new WriterPage("writing-client-" + (10 + n), document, WriterPage.to(site::port, who));
                writers.add(writer);
                threads.add(Thread.ofVirtual().start(writer::write));
            }
            await().atMost(LONG).until(() -> saved(writers) >= 60);
            fill();
            assertThatThrownBy(() -> doors.owner()
                            .sql("create table big as select repeat(md5(n::text), 40) from generate_series(1, 40000) n")
                            .update())
                    .rootCause()
                    .hasMessageContaining("No space left on device");
            await("nothing is saved any more")
                    .atMost(LONG)
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> stands(writers));
            assertReadable(database, document);
            Files.delete(folder.resolve("filler"));
            var before = saved(writers);
            await("writing goes on").atMost(LONG).until(() -> saved(writers) >= before + 60);
            writers.forEach(WriterPage::stop);
            for (var thread : threads) {
                assertThat(thread.join(LONG)).isTrue();
            }
            assertEachSavedWordIsThereOnce(database, document, writers);
        } finally {
            database.closeServer();
        }
    }

    private static int saved(List<WriterPage> writers) {
        return writers.stream().mapToInt(writer -> writer.saved().size()).sum();
    }

    /** Everybody waits for an answer, and gets none for as long as one looks. */
    private static boolean stands(List<WriterPage> writers) throws InterruptedException {
        var before = saved(writers);
        var looks = 0;
        while (looks < 10 && saved(writers) == before && writers.stream().allMatch(WriterPage::isWaiting)) {
            looks++;
            Thread.onSpinWait();
        }
        return looks == 10;
    }

    /** To the last byte. */
    private void fill() throws IOException {
        var zeros = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                filler.write(zeros);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static void assertReadable(TestDatabase database, DocumentId document) {
        try (var reader = new TestNode(database)) {
            var stored = reader.documents.current(document);
            assertThat(reader.log.commits(document, 0, Long.MAX_VALUE)).hasSize(Math.toIntExact(stored.version()));
        }
    }

    private static void assertEachSavedWordIsThereOnce(
            TestDatabase database, DocumentId document, List<WriterPage> writers) throws SQLException {
        try (var reader = new TestNode(database)) {
            var text = Steps.text(reader.documents.current(document).json());
            writers.forEach(writer -> writer.saved()
                    .keySet()
                    .forEach(word -> assertThat(text.split(word, -1)).as(word).hasSize(2)));
        }
        assertThat(new Check().findings(database.asApplication())).isEmpty();
    }
}
