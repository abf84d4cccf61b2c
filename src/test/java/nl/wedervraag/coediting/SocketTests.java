package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The socket as browsers see it: a real server, real frames. */
@Slow
class SocketTests {

    private static final String CLIENT = "client-of-anna-01";
    private static final String OTHER_CLIENT = "client-of-bob-0001";

    private static TestDatabase database;
    private static Doors doors;
    private static TestSite site;

    private final ArrayList<TestSocket> sockets = new ArrayList<>();
    private DocumentId document;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        doors = new Doors(database);
        site = new TestSite(database, doors);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open() {
        document = site.documents().create();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    private TestSocket socket(SignedIn who) throws IOException {
        var socket = site.socket(who).listen();
        sockets.add(socket);
        return socket;
    }

    private TestSocket joined(SignedIn who, String client) throws IOException {
        var socket = socket(who);
        socket.join(document, client);
        await().until(() -> !socket.heard("init").isEmpty());
        return socket;
    }

    @Test
    void writersHearEachOther() throws IOException {
        var anna = joined(site.person(document, Access.WRITE), CLIENT);
        var bob = joined(site.person(document, Access.WRITE), OTHER_CLIENT);
        anna.submit(1, 0, Steps.insert(1, "hello"));
        await().until(() ->
                anna.heard("commit").size() == 1 && bob.heard("commit").size() == 1);
        assertThat(anna.heard("commit").getFirst().path("own").booleanValue()).isTrue();
        assertThat(bob.heard("commit").getFirst().path("user").path("name").asString())
                .isEqualTo("Anna");
        await().until(() -> bob.heard("presence").stream()
                .anyMatch(message -> message.path("people").size() == 2));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT",
                "http://127.0.0.1:PORT\nhttp://evil.example"
            })
    void handshakeFromElsewhereIsRefused(@Nullable String origin) throws IOException {
        var here = origin == null ? null : origin.replace("PORT", Integer.toString(site.port()));
        try (var socket = site.socket(site.person(document, Access.WRITE), here)) {
            assertThat(socket.status()).isEqualTo(403);
        }
    }

    @Test
    void handshakeOfNobodyIsRefused() throws IOException {
        try (var socket = site.socket(null, "http://127.0.0.1:" + site.port())) {
            assertThat(socket.status()).isEqualTo(401);
        }
    }

    static Stream<String> everyKind() {
        return Stream.of(
                "{\"type\":\"submit\",\"base\":0,\"seq\":1,\"steps\":" + Steps.insert(1, "x") + "}",
                "{\"type\":\"cursor\",\"anchor\":1,\"head\":1,\"version\":0}");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whoOnlyReadsIsRefusedByName(String message) throws IOException {
        var writer = joined(site.person(document, Access.WRITE), CLIENT);
        var reader = joined(site.person(document, Access.READ), OTHER_CLIENT);
        assertThat(reader.heard("init").getFirst().path("access").asString()).isEqualTo("read");
        reader.send(message);
        await().until(() -> !reader.errors().isEmpty());
        assertThat(reader.errors()).containsExactly("read_only");
        assertThat(writer.heard("commit")).isEmpty();
        assertThat(writer.heard("cursor")).isEmpty();
        assertThat(site.documents().current(document).version()).isZero();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void strangerIsRefusedByNameAndHearsNothing(String message) throws IOException {
        var writer = joined(site.person(document, Access.WRITE), CLIENT);
        var stranger = socket(site.person());
        stranger.send(message);
        await().until(() -> !stranger.errors().isEmpty());
        assertThat(stranger.errors()).containsExactly("not_allowed");
        stranger.join(document, OTHER_CLIENT);
        await().until(() -> stranger.closed() == 4403);
        writer.submit(1, 0, Steps.insert(1, "secret"));
        await().until(() -> !writer.heard("commit").isEmpty());
        assertThat(stranger.heard("commit")).isEmpty();
        assertThat(stranger.heard("init")).isEmpty();
        assertThat(stranger.heard("presence")).isEmpty();
    }

    @Test
    void endedSignInClosesItsSocketsWithinASecondOrSo() throws IOException {
        var anna = site.person(document, Access.WRITE);
        var socket = joined(anna, CLIENT);
        doors.owner()
                .sql("update sign_in set ended_at = now(), ended_by = 'REVOKED' where id = :id")
                .param("id", anna.signIn().value())
                .update();
        await().atMost(Duration.ofMillis(1_500)).until(() -> socket.closed() == 4401);
    }

    @Test
    void changedRightsReachTheSocketWithinASecondOrSo() throws IOException {
        var anna = site.person(document, Access.WRITE);
        var socket = joined(anna, CLIENT);
        change(anna, Access.READ);
        await().atMost(Duration.ofMillis(1_500))
                .until(() -> socket.heard("access").stream()
                        .anyMatch(m -> m.path("access").asString().equals("read")));
        change(anna, Access.NONE);
        await().atMost(Duration.ofMillis(1_500)).until(() -> socket.closed() == 4403);
    }

    private static void change(SignedIn who, Access access) {
        doors.owner()
                .sql("update person set rights_version = rights_version + 1 where id = :id")
                .param("id", who.id().value())
                .update();
        // The right itself falls later than the look at it might come; what counts is that every change is looked at.
        doors.owner()
                .sql("update door set access = :access where person = :person")
                .param("access", access.name())
                .param("person", who.id().value())
                .update();
        doors.owner()
                .sql("update person set rights_version = rights_version + 1 where id = :id")
                .param("id", who.id().value())
                .update();
    }

    @Test
    void silentSocketIsEndedAndOneThatSpeaksIsNot() throws IOException {
        var silent = joined(site.person(document, Access.WRITE), CLIENT);
        var speaking = joined(site.person(document, Access.WRITE), OTHER_CLIENT);
        await().atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    speaking.send("{\"type\":\"ping\"}");
                    return silent.closed() == 4408;
                });
        assertThat(speaking.closed()).isEqualTo(-1);
        assertThat(speaking.heard("pong")).isNotEmpty();
    }

    @Test
    void messageInManyFramesIsOneMessage() throws IOException {
        var anna = joined(site.person(document, Access.WRITE), CLIENT);
        var message = ("{\"type\":\"submit\",\"base\":0,\"seq\":1,\"steps\":" + Steps.insert(1, "é".repeat(20_000))
                        + "}")
                .getBytes(StandardCharsets.UTF_8);
        int half = message.length / 2;
        anna.frame(0x01, java.util.Arrays.copyOfRange(message, 0, half));
        anna.frame(0x80, java.util.Arrays.copyOfRange(message, half, message.length));
        await().until(() -> anna.heard("commit").size() == 1);
    }

    @Test
    void messageThatIsTooLargeIsRefusedByName() throws IOException {
        var anna = joined(site.person(document, Access.WRITE), CLIENT);
        anna.send("{\"type\":\"submit\",\"base\":0,\"seq\":1,\"steps\":" + Steps.insert(1, "x".repeat(300_000)) + "}");
        await().until(() -> anna.errors().contains("too_large"));
        anna.submit(1, 0, Steps.insert(1, "fits"));
        await().until(() -> anna.heard("commit").size() == 1);
    }

    @Test
    void endlessMessageBinaryAndNonsenseEndTheSocket() throws IOException {
        var endless = joined(site.person(document, Access.WRITE), CLIENT);
        var part = "x".repeat(60_000).getBytes(StandardCharsets.UTF_8);
        endless.frame(0x01, part);
        try {
            for (int i = 0; i < 40; i++) {
                endless.frame(0x00, part);
            }
        } catch (IOException e) {
            // It was ended before everything was said.
        }
        var binary = socket(site.person(document, Access.WRITE));
        binary.frame(0x82, new byte[] {1, 2, 3});
        var nonsense = socket(site.person(document, Access.WRITE));
        nonsense.send("nonsense");
        await().until(() -> endless.closed() >= 0 && binary.closed() == 4400 && nonsense.closed() == 4400);
        assertThat(nonsense.errors()).containsExactly("malformed");
    }

    @Test
    void whoDoesNotReadIsCutAndHoldsUpNobody() throws IOException {
        var writer = joined(site.person(document, Access.WRITE), CLIENT);
        var slow = site.socket(site.person(document, Access.WRITE));
        sockets.add(slow);
        slow.join(document, OTHER_CLIENT);
        await().until(() -> site.documents().presence(document).size() == 2);
        var large = "x".repeat(50_000);
        long began = System.nanoTime();
        int rounds = 0;
        while (site.documents().presence(document).size() == 2) {
            long seq = 2L * rounds++;
            writer.submit(seq + 1, seq, Steps.insert(1, large));
            await().until(() -> writer.heard("commit").size() == seq + 1);
            writer.submit(seq + 2, seq + 1, Steps.delete(1, large.length() + 1));
            await().until(() -> writer.heard("commit").size() == seq + 2);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        }
        assertThat(rounds).as("rounds until it was cut").isGreaterThan(5);
        assertThat(writer.closed()).isEqualTo(-1);
        assertThat(writer.errors()).isEmpty();
    }

    @Test
    void cursorIsMovedWithTheDocumentAndNeverLeavesIt() throws IOException {
        var anna = joined(site.person(document, Access.WRITE), CLIENT);
        var bob = joined(site.person(document, Access.WRITE), OTHER_CLIENT);
        anna.submit(1, 0, Steps.insert(1, "hello"));
        await().until(() -> bob.heard("commit").size() == 1);
        bob.send("{\"type\":\"cursor\",\"anchor\":1,\"head\":999999,\"version\":0}");
        await().until(() -> !anna.heard("cursor").isEmpty());
        var cursor = anna.heard("cursor").getFirst();
        assertThat(cursor.path("version").longValue()).isOne();
        assertThat(cursor.path("head").intValue()).isLessThanOrEqualTo(7);
        bob.close();
        await().until(() -> anna.heard("cursor").getLast().path("anchor").isNull());
    }

    @Test
    void pageThatComesAgainTakesThePlaceOfItsDeadLine() throws IOException {
        var anna = site.person(document, Access.WRITE);
        var dead = joined(anna, CLIENT);
        var again = joined(anna, CLIENT);
        await().until(() -> dead.closed() >= 0);
        again.submit(1, 0, Steps.insert(1, "x"));
        await().until(() -> again.heard("commit").size() == 1);
        assertThat(site.documents().presence(document)).hasSize(1);
    }

    @Test
    void outdatedPageIsToldToReload() throws IOException {
        var old = socket(site.person(document, Access.WRITE));
        old.send("{\"type\":\"join\",\"document\":\"%s\",\"client\":\"%s\",\"schemaVersion\":7}"
                .formatted(document.value(), CLIENT));
        await().until(() -> old.errors().contains("client_outdated"));
    }
}
