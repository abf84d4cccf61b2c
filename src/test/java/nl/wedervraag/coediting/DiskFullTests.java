package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.wedervraag.Slow;
import nl.wedervraag.database.TestDatabase;
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
    private int savedAtLastLook;

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
        try (var site = new TestSite(database, doors)) {
            var writers = new Writers(database, doors).write(3, site::port);
            writers.awaitSaved(60);
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
            assertReadable(database, writers.document());
            Files.delete(folder.resolve("filler"));
            writers.awaitSaved(writers.saved() + 60);
            writers.finish();
            writers.assertSavedIsThereOnce();
        } finally {
            database.closeServer();
        }
    }

    /** Everybody waits for an answer, and nobody has got one since the last look. */
    private boolean stands(Writers writers) {
        var before = savedAtLastLook;
        savedAtLastLook = writers.saved();
        return savedAtLastLook == before && writers.areAllWaiting();
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
}
