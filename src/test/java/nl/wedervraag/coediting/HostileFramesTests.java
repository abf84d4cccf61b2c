package nl.wedervraag.coediting;

import static nl.wedervraag.coediting.Guest.join;
import static nl.wedervraag.coediting.Guest.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way of attacking the engine by what is sent: refused by its name, and nobody else notices. */
@Slow
class HostileFramesTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);
    private static final PersonId writer = PersonId.random();
    private static final String TEXT = "a 😀 word";
    private static TestNode node;

    private DocumentId document;
    private Guest bystander;

    @BeforeAll
    static void open() {
        node = new TestNode(database);
        // A server that has been up for a while has read long messages before.
        for (int i = 0; i < 5; i++) {
            new Guest(node, writer, Guest.UNLIMITED).visit.hear(Hostile.HUNDRED_THOUSAND_STEPS.frame);
        }
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @BeforeEach
    void write() {
        document = node.documents.create();
        doors.open(document, writer, Access.WRITE);
        bystander = guest();
        bystander.says(submit("0", "1", Steps.insert(1, TEXT).toString()));
        await().until(() -> bystander.wire.versions().contains(1L));
    }

    private Guest guest() {
        return new Guest(node, writer, Guest.UNLIMITED).joined(document);
    }

    private static String linked(String href) {
        return "[{\"stepType\":\"addMark\",\"from\":1,\"to\":2,\"mark\":{\"type\":\"link\",\"attrs\":{\"href\":\""
                + href + "\"}}}]";
    }

    private static String inserted(String node) {
        return "[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[" + node + "]}}]";
    }

    private static String typed(String text) {
        return "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\""
                + text + "\"}]}}]";
    }

    private static String steps(String steps) {
        return submit("1", "1", steps);
    }

    /** What isn't a message of the protocol ends the socket; what is one, but asks for what may not be, is refused. */
    enum Hostile {
        BROKEN_JSON("malformed", "{\"type\":\"submit\",\"base\":1,\"seq\":1,\"steps\":[{"),
        NESTED_TEN_THOUSAND_DEEP("malformed", "[".repeat(10_000)),
        NESTED_WITHIN_A_STEP("malformed", steps("[".repeat(10_000) + "]".repeat(10_000))),
        WITHOUT_END_AS_NUMBER("malformed", submit("1", "1e400", typed("x"))),
        WITHOUT_END_AS_BASE("malformed", submit("1e400", "1", typed("x"))),
        TWO_TO_THE_53RD_AS_NUMBER("malformed", submit("1", "9007199254740992", typed("x"))),
        TWO_TO_THE_63RD_AS_NUMBER("malformed", submit("1", "9223372036854775808", typed("x"))),
        TWO_TO_THE_63RD_AS_BASE("malformed", submit("9223372036854775808", "1", typed("x"))),
        WRONG_TYPES_IN_A_MESSAGE("malformed", submit("true", "[]", "{}")),
        FIELDS_NOBODY_KNOWS("malformed", "{\"type\":\"ping\",\"user\":\"somebody else\"}"),
        ANOTHER_JOIN("malformed", join("00000000-0000-7000-8000-000000000000", "client-of-anna-01")),

        VERSION_TO_COME("bad_version", submit("2", "1", typed("x"))),
        WITHOUT_END_AS_POSITION("bad_step", steps("[{\"stepType\":\"replace\",\"from\":1e400,\"to\":1}]")),
        TWO_TO_THE_53RD_AS_POSITION(
                "bad_step", steps("[{\"stepType\":\"replace\",\"from\":1,\"to\":9007199254740992}]")),
        TWO_TO_THE_63RD_AS_POSITION(
                "bad_step",
                steps("[{\"stepType\":\"attr\",\"pos\":9223372036854775808,\"attr\":\"level\",\"value\":1}]")),
        WITHOUT_END_AS_ATTRIBUTE("bad_step", steps(inserted("{\"type\":\"heading\",\"attrs\":{\"level\":1e400}}"))),
        HALF_A_CHARACTER("bad_step", steps(typed("\\ud83d"))),
        BETWEEN_HALVES_OF_A_CHARACTER(
                "bad_step",
                steps(
                        "[{\"stepType\":\"replace\",\"from\":4,\"to\":4,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}}]")),
        UNKNOWN_ATTRIBUTE("bad_step", steps(inserted("{\"type\":\"paragraph\",\"attrs\":{\"onclick\":\"alert(1)\"}}"))),
        UNKNOWN_ATTRIBUTE_BY_A_STEP(
                "bad_step", steps("[{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"style\",\"value\":\"x\"}]")),
        LINK_IN_ENTITIES("bad_step", steps(linked("&#106;avascript:alert(1)"))),
        LINK_IN_MIXED_CASE("bad_step", steps(linked("JaVaScRiPt:alert(1)"))),
        LINK_WITH_A_TAB("bad_step", steps(linked("java\\tscript:alert(1)"))),
        LINK_AFTER_A_FORM_FEED("bad_step", steps(linked("\\u000cjavascript:alert(1)"))),
        LINK_AFTER_A_SPACE("bad_step", steps(linked(" javascript:alert(1)"))),
        LINK_WITH_A_LINE_END("bad_step", steps(linked("https://x.org/\\njavascript:alert(1)"))),
        LINK_OF_DATA("bad_step", steps(linked("data:text/html,<script>alert(1)</script>"))),
        WRONG_TYPES_IN_A_STEP("bad_step", steps("[{\"stepType\":7,\"from\":\"1\",\"to\":null}]")),
        OTHER_THAN_A_STEP("bad_step", steps("[null]")),
        TEN_THOUSAND_MARKS(
                "invalid_document",
                steps(inserted("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\",\"marks\":["
                        + "{\"type\":\"em\"},".repeat(10_000) + "{\"type\":\"em\"}]}]}"))),
        DEEPER_THAN_DOCUMENTS_ARE(
                "invalid_document",
                steps(inserted("{\"type\":\"blockquote\",\"content\":[".repeat(52) + "]}".repeat(52)))),
        LONGER_THAN_DOCUMENTS_ARE("too_large", steps(typed("x".repeat(100_000)))),
        FRAME_OVER_THE_LIMIT("too_large", steps("[" + " ".repeat(MessageReader.MAX_LENGTH) + "]")),
        STRING_OF_A_MEGABYTE("too_large", steps(typed("x".repeat(1 << 20)))),
        HUNDRED_THOUSAND_STEPS("too_large", steps("[" + "0,".repeat(99_999) + "0]"));

        private final String code;
        private final String frame;

        Hostile(String code, String frame) {
            this.code = code;
            this.frame = frame;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedByNameAndTouchesNothing(Hostile hostile) {
        var guest = Guest.saying(hostile.frame, this::guest);

        await().until(() -> !guest.wire.errors().isEmpty());
        assertThat(guest.wire.errors()).containsExactly(hostile.code);
        assertThat(guest.wire.closed()).isEqualTo(hostile.code.equals("malformed") ? Wire.Closing.MALFORMED : null);
        assertNobodyElseNoticed(1, TEXT);
    }

    private void assertNobodyElseNoticed(long version, String text) {
        var kept = node.documents.current(document);
        assertThat(kept.version()).isEqualTo(version);
        assertThat(Steps.text(kept.json())).isEqualTo(text);
        assertThat(bystander.wire.versions()).doesNotHaveDuplicates().hasSize((int) version);
        assertThat(bystander.wire.closed()).isNull();
        bystander.says(submit(Long.toString(version), "9", Steps.insert(1, "!").toString()));
        await().until(() -> bystander.wire.versions().contains(version + 1));
        assertThat(bystander.wire.errors()).isEmpty();
    }

    @Test
    void replayedMessagesAreAnsweredAndAppliedOnce() {
        var guest = guest();
        var message = submit("1", "1", Steps.insert(1, "x").toString());

        for (int i = 0; i < 100; i++) guest.says(message);

        await().until(() -> guest.wire.heard("ack").size() == 99);
        assertThat(guest.wire.errors()).isEmpty();
        assertNobodyElseNoticed(2, "x" + TEXT);
    }

    @Test
    void messagesOutOfOrderAreRefusedByName() {
        var guest = guest();
        guest.says(submit("1", "3", Steps.insert(1, "c").toString()));
        guest.says(submit("1", "2", Steps.insert(1, "b").toString()));
        guest.says(submit("1", "1", Steps.insert(1, "a").toString()));

        await().until(() -> guest.wire.errors().size() == 2);
        assertThat(guest.wire.errors()).containsExactly("seq_reused", "seq_reused");
        assertThat(guest.wire.closed()).isNull();
        assertNobodyElseNoticed(2, "c" + TEXT);
    }

    @Test
    void sameNumberWithOtherContentIsRefusedByName() {
        var guest = guest();
        guest.says(submit("1", "1", Steps.insert(1, "x").toString()));
        guest.says(submit("1", "1", Steps.insert(1, "y").toString()));

        await().until(() -> guest.wire.errors().size() == 1);
        assertThat(guest.wire.errors()).containsExactly("seq_reused");
        assertNobodyElseNoticed(2, "x" + TEXT);
    }
}
