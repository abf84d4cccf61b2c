package nl.wedervraag.coediting;

import static nl.wedervraag.coediting.Guest.join;
import static nl.wedervraag.coediting.Guest.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message may be, up to its limits; what it may not be is in {@link MalformedFramesTests}. */
class MessageReaderTests {

    private static final String ID = "0199a1b2-0000-7000-8000-00000000c0de";
    private static final String CLIENT = "client-of-anna-01";
    private static final long MOST = 9_007_199_254_740_991L;

    private static void assertRefused(Refusal refusal, String words, String message) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> MessageReader.read(message))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal))
                .withMessageContaining(words);
    }

    @Test
    void readsWhoJoinsWithWhatTheyHave() throws Refused {
        var document = new DocumentId(UUID.fromString(ID));
        assertThat(MessageReader.read(join(ID, CLIENT)))
                .isEqualTo(new Message.Join(document, CLIENT, 2, OptionalLong.empty()));
        assertThat(MessageReader.read(join(ID, CLIENT).replace("2}", "2,\"version\":0}")))
                .isEqualTo(new Message.Join(document, CLIENT, 2, OptionalLong.of(0)));
        assertThat(MessageReader.read(join(ID, CLIENT).replace(":2}", ":" + MOST + "}")))
                .isEqualTo(new Message.Join(document, CLIENT, Integer.MAX_VALUE, OptionalLong.empty()));
    }

    @Test
    void readsWhatIsSubmitted() throws Refused {
        var message = MessageReader.read(submit("0", Long.toString(MOST), "[{\"stepType\":\"replace\"}]"));

        assertThat(message).isInstanceOfSatisfying(Message.Submit.class, submit -> {
            assertThat(submit.base()).isZero();
            assertThat(submit.seq()).isEqualTo(MOST);
            assertThat(submit.steps().size()).isOne();
        });
        assertThat(MessageReader.seqOf(message)).hasValue(MOST);
        assertThat(MessageReader.seqOf(new Message.Ping())).isEmpty();
    }

    @Test
    void readsWhereSomebodyIs() throws Refused {
        assertThat(MessageReader.read("{\"type\":\"cursor\",\"anchor\":0,\"head\":7,\"version\":3}"))
                .isEqualTo(new Message.Cursor(new Caret(0, 7, 3)));
        assertThat(MessageReader.read("{\"type\":\"cursor\",\"anchor\":null,\"head\":null,\"version\":3}"))
                .isEqualTo(new Message.Cursor(null));
        assertThat(MessageReader.read("{\"type\":\"cursor\",\"anchor\":5000000000,\"head\":1,\"version\":0}"))
                .isEqualTo(new Message.Cursor(new Caret(Integer.MAX_VALUE, 1, 0)));
        assertThat(MessageReader.read("{\"type\":\"ping\"}")).isEqualTo(new Message.Ping());
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64})
    void knowsAClientByItsName(int length) throws Refused {
        var client = "aZ09_-".repeat(11).substring(0, length);
        assertThat(MessageReader.read(join(ID, client)))
                .isInstanceOfSatisfying(
                        Message.Join.class, join -> assertThat(join.client()).isEqualTo(client));
    }

    @Test
    void saysWhichPartItDoesNotUnderstand() {
        assertRefused(Refusal.MALFORMED, "client", join(ID, "x".repeat(15)));
        assertRefused(Refusal.MALFORMED, "document", join(ID.toUpperCase(java.util.Locale.ROOT), CLIENT));
        assertRefused(Refusal.MALFORMED, "schemaVersion", join(ID, CLIENT).replace(":2}", ":0}"));
        assertRefused(Refusal.MALFORMED, "version", join(ID, CLIENT).replace("2}", "2,\"version\":null}"));
        assertRefused(Refusal.MALFORMED, "seq", submit("0", "0", "[0]"));
        assertRefused(Refusal.MALFORMED, "base", submit("-1", "1", "[0]"));
        assertRefused(Refusal.MALFORMED, "steps", submit("0", "1", "[]"));
        assertRefused(Refusal.MALFORMED, "head", "{\"type\":\"cursor\",\"anchor\":1,\"head\":null,\"version\":0}");
        assertRefused(Refusal.MALFORMED, "anchor", "{\"type\":\"cursor\",\"anchor\":-1,\"head\":1,\"version\":0}");
        assertRefused(Refusal.MALFORMED, "type", "{\"type\":\"leave\"}");
        assertRefused(Refusal.MALFORMED, "message", "{\"type\":\"ping\",\"more\":1}");
        assertRefused(Refusal.MALFORMED, "message", submit("0", "1", "[0]").replace("}", ",\"user\":1}"));
        assertRefused(Refusal.MALFORMED, "message", "[]");
    }

    @Test
    void takesAsMuchAsTheLimitsSayAndNoMore() throws Refused {
        var most = submit("0", "1", "[" + "0,".repeat(MessageReader.MAX_STEPS - 1) + "0]");
        assertThat(MessageReader.read(most)).isInstanceOf(Message.Submit.class);
        assertRefused(Refusal.TOO_LARGE, "200 steps", most.replace("[0,", "[0,0,"));

        var padding = " ".repeat(MessageReader.MAX_LENGTH - most.length());
        assertThat(MessageReader.read(most + padding)).isInstanceOf(Message.Submit.class);
        assertRefused(Refusal.TOO_LARGE, "262144 characters", most + padding + " ");
    }

    @Test
    void readsStepsAsDeepAsDocumentsMayBe() throws Refused {
        var deep = submit("0", "1", "[".repeat(118) + "]".repeat(118));
        assertThat(MessageReader.read(deep)).isInstanceOf(Message.Submit.class);
        assertRefused(Refusal.MALFORMED, "message", submit("0", "1", "[".repeat(120) + "]".repeat(120)));
    }
}
