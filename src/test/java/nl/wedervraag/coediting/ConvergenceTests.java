package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real authorities on one real database, simulated pages, and a network that delays, cuts and repeats. Afterwards every
 * page shows what the log says. A seed that fails is added to the list.
 */
@Slow
class ConvergenceTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);
    private static final int TURNS = 1_500;

    private int cuts;
    private int repeats;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261123})
    void everyPageComesToWhatTheLogSays(long seed) throws InterruptedException {
        var random = new Random(seed);
        try (var left = new TestNode(database);
                var right = new TestNode(database)) {
            var nodes = List.of(left, right);
            var document = left.documents.create();
            var clients = clients(2 + random.nextInt(5), document, random);
            for (int turn = 0; turn < TURNS; turn++) {
                turn(clients.get(random.nextInt(clients.size())), nodes, random);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> settle(clients, nodes, random, document));
            var stored = left.documents.current(document);
            assertThat(clients).allSatisfy(client -> {
                assertThat(client.version()).isEqualTo(stored.version());
                assertThat(client.shown().toJson()).isEqualTo(stored.json());
            });
            assertNothingIsThereTwice(Steps.text(stored.json()));
            assertThat(stored.version()).as("commits").isGreaterThan(100);
            assertThat(cuts).as("cuts").isGreaterThan(10);
            assertThat(repeats).as("repeats").isGreaterThan(10);
        }
    }

    private static List<SimulatedClient> clients(int count, DocumentId document, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var person = PersonId.random();
                    doors.open(document, person, Access.WRITE);
                    return new SimulatedClient("simulated-client-" + (10 + i), document, person, random.nextLong());
                })
                .toList();
    }

    private void turn(SimulatedClient client, List<TestNode> nodes, Random random) throws InterruptedException {
        if (!client.isConnected()) {
            client.connect(nodes.get(random.nextInt(nodes.size())));
            return;
        }
        int choice = random.nextInt(100);
        if (choice < 40) {
            client.type();
        } else if (choice < 60) {
            boolean twice = random.nextInt(4) == 0;
            repeats += twice ? 1 : 0;
            client.send(twice);
        } else if (choice < 97) {
            client.receive(1 + random.nextInt(10));
        } else {
            cuts++;
            client.cut(random.nextBoolean());
        }
    }

    private static boolean settle(
            List<SimulatedClient> clients, List<TestNode> nodes, Random random, DocumentId document)
            throws InterruptedException {
        var atRest = new ArrayList<SimulatedClient>();
        long newest = nodes.getFirst().documents.current(document).version();
        for (var client : clients) {
            if (!client.isConnected()) {
                client.connect(nodes.get(random.nextInt(nodes.size())));
            }
            client.receive(Integer.MAX_VALUE);
            client.send(false);
            if (client.isAtRest() && client.version() == newest) {
                atRest.add(client);
            }
        }
        return atRest.size() == clients.size();
    }

    /** Each token was typed once; parts of it may have been deleted or split, but nothing was applied twice. */
    private static void assertNothingIsThereTwice(String text) {
        var tokens = Pattern.compile("\\[[a-z]{8}\\]")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .toList();
        assertThat(tokens).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }
}
