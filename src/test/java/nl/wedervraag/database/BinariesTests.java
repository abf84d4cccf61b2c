package nl.wedervraag.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.wedervraag.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Slow
class BinariesTests {

    private static final int AT_ONCE = 2;

    @Test
    void whoUnpacksWhileAnotherDoesFindsThemThere(@TempDir Path folder) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        Callable<Binaries> unpacking = () -> {
            start.await();
            return Binaries.unpackedIn(folder);
        };
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var unpacked : threads.invokeAll(Collections.nCopies(AT_ONCE, unpacking))) {
                assertThat(Path.of(unpacked.get().program("postgres"))).isExecutable();
            }
        }
        assertThat(left(folder)).as("nothing half unpacked stays").isEqualTo(1);
    }

    private static long left(Path folder) throws IOException {
        try (var names = Files.list(folder)) {
            return names.count();
        }
    }
}
