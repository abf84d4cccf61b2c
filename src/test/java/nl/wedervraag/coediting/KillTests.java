package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wedervraag.FreePort;
import nl.wedervraag.ShortLivedJava;
import nl.wedervraag.Slow;
import nl.wedervraag.database.Durability;
import nl.wedervraag.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a page showed as saved is there, once, whoever is killed. The pages' notes are outside of what is killed; the
 * database is as durable as in earnest. A kill leaves the page cache: this proves the order of writing, not the disk's.
 */
@Slow
class KillTests {

    /** More by -Dfaults.kills=1000. */
    private static final int KILLS = Integer.getInteger("faults.kills", 20);

    private static final long SEED = Long.getLong("faults.seed", 20261128);
    private static final int KILLS_OF_ONE_DOCUMENT = 40;
    private static final int WRITERS = 6;
    private static final int SAVED_BETWEEN_KILLS = 60;

    private final Random random = new Random(SEED);
    private final TestDatabase database = TestDatabase.fresh(Durability.DURABLE);
    private final Doors doors = new Doors(database);
    private final AtomicInteger port = new AtomicInteger(FreePort.find());
    private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);

    private @Nullable NodeProcess node;

    private int whileWriting;
    private int saved;

    private enum Victim {
        APPLICATION,
        /** One of the database's processes that work for the application. */
        BACKEND,
        DATABASE
    }

    /** Also when the test failed: whoever waits for its output would wait for the process. */
    @AfterEach
    void leaveNoProcess() throws InterruptedException {
        killNode();
    }

    @Test
    void savedIsThereOnceWhoeverWasKilled() throws Exception {
        node = NodeProcess.start(database, port);
        for (int kills = 0; kills < KILLS; kills += KILLS_OF_ONE_DOCUMENT) {
            writeWhileKilling(Math.min(KILLS_OF_ONE_DOCUMENT, KILLS - kills));
        }
        killNode();
        System.out.printf(
                "seed %d: killed %s, %d of them while somebody wrote; %d words were said to be saved, all there once%n",
                SEED, killed, whileWriting, saved);
        assertThat(killed.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
        assertThat(killed).containsOnlyKeys(Victim.values());
        assertThat(whileWriting).as("kills during a write").isGreaterThanOrEqualTo(KILLS * 8 / 10);
        assertThat(saved).as("words said to be saved").isGreaterThanOrEqualTo(KILLS * SAVED_BETWEEN_KILLS / 2);
    }

    private void writeWhileKilling(int kills) throws Exception {
        var writers = new Writers(database, doors).write(WRITERS, port::get);
        for (int n = 0; n < kills; n++) {
            writers.awaitSaved(writers.saved() + SAVED_BETWEEN_KILLS / 2 + random.nextInt(SAVED_BETWEEN_KILLS));
            kill(n, writers.areWriting());
        }
        writers.awaitSaved(writers.saved() + SAVED_BETWEEN_KILLS);
        writers.finish();
        writers.assertSavedIsThereOnce();
        saved += writers.saved();
    }

    /** In ten kills three of the application, five of a backend and two of the database. */
    private void kill(int n, boolean writing) throws Exception {
        var victim = switch (n % 10) {
            case 0, 3, 7 -> Victim.APPLICATION;
            case 2, 5 -> Victim.DATABASE;
            default -> Victim.BACKEND;
        };
        whileWriting += writing ? 1 : 0;
        killed.merge(victim, 1, Integer::sum);
        switch (victim) {
            case APPLICATION -> {
                killNode();
                node = NodeProcess.start(database, port);
            }
            case BACKEND -> database.killBackend();
            case DATABASE -> database.killServer();
        }
    }

    private void killNode() throws InterruptedException {
        if (node != null) {
            node.kill();
            node = null;
        }
    }

    /** The whole of the product that saves, in a process of its own. */
    private record NodeProcess(Process process) {

        static NodeProcess start(TestDatabase database, AtomicInteger port) throws IOException {
            var command = new ArrayList<>(ShortLivedJava.command());
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    TestSite.class.getName(),
                    database.database().url(),
                    database.database().application().name(),
                    database.database().application().password(),
                    Integer.toString(port.get())));
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = process.inputReader(StandardCharsets.UTF_8);
            port.set(readPort(output));
            Thread.ofVirtual().name("output of a node").start(() -> readOn(output));
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

        /** What is logged would stop the node once it fills the pipe. */
        private static void readOn(BufferedReader output) {
            try (output) {
                output.transferTo(Writer.nullWriter());
            } catch (IOException killed) {
                // Its output ends with it.
            }
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
