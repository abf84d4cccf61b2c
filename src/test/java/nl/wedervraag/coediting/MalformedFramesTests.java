package nl.wedervraag.coediting;

import static nl.wedervraag.coediting.Guest.join;
import static nl.wedervraag.coediting.Guest.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever arrives on a socket: it is answered by name, in no time, and what it held is not sent back. {@code
 * -Dframes.count=10000000 -Dframes.seed=…} makes it a long run.
 */
@Slow
class MalformedFramesTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);
    private static final String MARKER = "zwaluwstaart";
    private static final int FRAMES = Integer.getInteger("frames.count", 10_000);
    private static final long SEED = Long.getLong("frames.seed", 20261123);

    private static final PersonId writer = PersonId.random();
    private static TestNode node;
    private static DocumentId document;

    @BeforeAll
    static void open() {
        node = new TestNode(database);
        document = node.documents.create();
        doors.open(document, writer, Access.WRITE);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private static Guest guest() {
        return new Guest(node, writer, Guest.UNLIMITED);
    }

    static List<String> malformed() {
        var id = document == null
                ? "00000000-0000-7000-8000-000000000000"
                : document.value().toString();
        var frames = new ArrayList<>(List.of(
                "",
                "null",
                "[]",
                "7",
                "\"" + MARKER + "\"",
                "{",
                "{}",
                "{\"type\":null}",
                "{\"type\":7}",
                "{\"type\":\"" + MARKER + "\"}",
                "{\"type\":\"ping\",\"" + MARKER + "\":1}",
                "{\"type\":\"ping\"}{\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"type\":\"ping\"}",
                "[".repeat(10_000),
                "{\"a\":".repeat(10_000),
                "{\"type\":\"submit\",\"base\":0,\"seq\":1,\"steps\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                join("nonsense", "client-of-anna-01"),
                join(id.replace("-", ""), "client-of-anna-01"),
                join(id, "short"),
                join(id, "client of anna 01"),
                join(id, "x".repeat(65)),
                join(id, "client-of-anna-01\\u0000"),
                join(id, "client-of-anna-01").replace("2}", "2,\"version\":-1}"),
                join(id, "client-of-anna-01").replace("2}", "2,\"version\":1.5}"),
                join(id, "client-of-anna-01").replace("2}", "2,\"version\":\"1\"}"),
                join(id, "client-of-anna-01").replace("2}", "2,\"version\":9007199254740992}"),
                join(id, "client-of-anna-01").replace("2}", "2e9}"),
                join(id, "client-of-anna-01").replace(":2}", ":0}"),
                "{\"type\":\"cursor\",\"anchor\":-1,\"head\":1,\"version\":0}",
                "{\"type\":\"cursor\",\"anchor\":null,\"head\":1,\"version\":0}",
                "{\"type\":\"cursor\",\"anchor\":1,\"head\":1}"));
        for (var seq : List.of("0", "-1", "1.5", "\"1\"", "null", "9007199254740992", "1" + "0".repeat(400), "true")) {
            frames.add(submit("0", seq, Steps.insert(1, MARKER).toString()));
            frames.add(submit(
                    seq.equals("0") ? "-7" : seq, "1", Steps.insert(1, MARKER).toString()));
        }
        for (var steps : List.of("[]", "{}", "null", "\"" + MARKER + "\"", "7")) {
            frames.add(submit("0", "1", steps));
        }
        return frames;
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedFrameEndsTheSocketByName(String frame) {
        var guest = Guest.saying(frame, MalformedFramesTests::guest);
        assertThat(guest.wire.errors()).containsExactly("malformed");
        assertThat(guest.wire.closed()).isEqualTo(Wire.Closing.MALFORMED);
        assertThat(guest.wire.heard().toString()).doesNotContain(MARKER, "xception", "tools.jackson");
    }

    static Stream<String> hostileSteps() {
        return Stream.of(
                "[7]",
                "[{}]",
                "[{\"stepType\":\"" + MARKER + "\"}]",
                "[{\"stepType\":\"replace\",\"from\":1}]",
                "[{\"stepType\":\"replace\",\"from\":2,\"to\":1}]",
                "[{\"stepType\":\"replace\",\"from\":-1,\"to\":1}]",
                "[{\"stepType\":\"replace\",\"from\":2147483647,\"to\":2147483647}]",
                "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"" + MARKER + "\":1}]",
                Steps.insert(1, "a\\u0007").toString().replace("\\\\u", "\\u"),
                Steps.insert(1, "\\ud800").toString().replace("\\\\u", "\\u"),
                Steps.insert(1, "x".repeat(100_001)).toString(),
                Steps.insert(77, MARKER).toString(),
                "[{\"stepType\":\"addMark\",\"from\":1,\"to\":1,\"mark\":{\"type\":\"" + MARKER + "\"}}]",
                "[{\"stepType\":\"addMark\",\"from\":1,\"to\":1,\"mark\":{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:"
                        + MARKER + "\"}}}]",
                Steps.insert(1, MARKER).toString().replace("\"text\"", "\"image\""),
                deep(30),
                deep(60));
    }

    /** A paragraph in so many lists. */
    private static String deep(int levels) {
        return "[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":["
                + "{\"type\":\"blockquote\",\"content\":[".repeat(levels)
                + "{\"type\":\"paragraph\"}"
                + "]}".repeat(levels)
                + "]}}]";
    }

    @ParameterizedTest
    @MethodSource("hostileSteps")
    void hostileStepsAreRefusedByNameAndStoreNothing(String steps) {
        long before = node.documents.current(document).version();
        var guest = Guest.saying(submit(Long.toString(before), "1", steps), () -> guest().joined(document));
        await().until(() -> !guest.wire.errors().isEmpty());
        assertThat(guest.wire.errors())
                .containsAnyOf("bad_step", "invalid_document", "too_large", "malformed")
                .hasSize(1);
        assertThat(guest.wire.heard("error").toString()).doesNotContain(MARKER, "xception", "nl.wedervraag");
        assertThat(node.documents.current(document).version()).isEqualTo(before);
    }

    @Test
    void tooLargeAndTooManyAreRefusedByName() {
        var guest = guest().joined(document);
        guest.says(submit("0", "1", Steps.insert(1, "x".repeat(300_000)).toString()));
        var step = Steps.insert(1, "x").get(0).toString();
        guest.says(submit("0", "1", "[" + (step + ",").repeat(200) + step + "]"));
        assertThat(guest.wire.errors()).containsExactly("too_large", "too_large");
    }

    @Test
    void whoSendsTooMuchIsToldAndOthersAreNotHeldUp() {
        var guest = new Guest(node, writer, SocketLimits.DEFAULT).joined(document);
        for (int i = 0; i < 1_000; i++) {
            guest.visit.hear("{\"type\":\"ping\"}");
        }
        assertThat(guest.wire.errors()).contains("too_fast");
        assertThat(guest.wire.heard("error").getFirst().path("retry").booleanValue())
                .isTrue();
        var other = new Guest(node, writer, SocketLimits.DEFAULT).joined(document);
        other.visit.hear("{\"type\":\"ping\"}");
        assertThat(other.wire.heard("pong")).hasSize(1);
    }

    @Test
    void mutatedFramesAreAllAnsweredByName() {
        var random = new Random(SEED);
        var valid = List.of(
                join(document.value().toString(), "client-of-anna-01"),
                submit("0", "1", Steps.insert(1, MARKER).toString()),
                submit("0", "1", Steps.split(1).toString()),
                submit("0", "1", Steps.strong(1, 2).toString()),
                "{\"type\":\"cursor\",\"anchor\":1,\"head\":1,\"version\":0}");
        var codes = Set.of(
                "malformed",
                "too_large",
                "bad_step",
                "invalid_document",
                "not_allowed",
                "unknown_document",
                "bad_version",
                "client_outdated",
                "read_only",
                "busy");
        var longest = Duration.ZERO;
        for (int i = 0; i < FRAMES; i++) {
            var frame = mutated(valid.get(random.nextInt(valid.size())), random);
            var guest = Guest.saying(frame, MalformedFramesTests::guest);
            assertThat(codes).as(frame).containsAll(guest.wire.errors());
            assertThat(guest.wire.heard("error").toString())
                    .as(frame)
                    .doesNotContain("xception", "nl.wedervraag", MARKER);
            guest.visit.over();
            longest = guest.longest().compareTo(longest) > 0 ? guest.longest() : longest;
        }
        System.out.printf(
                "%,d malformed frames (-Dframes.seed=%d), the longest took %.1f ms%n",
                FRAMES, SEED, longest.toNanos() / 1e6);
    }

    private static String mutated(String frame, Random random) {
        var text = new StringBuilder(frame);
        for (int n = 1 + random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, "{}[]\",:0-9\\\u0000\ud800".charAt(random.nextInt(13)));
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x180));
                case 3 -> text.setLength(at);
                default -> text.insert(at, text.substring(at));
            }
        }
        return text.toString();
    }
}
