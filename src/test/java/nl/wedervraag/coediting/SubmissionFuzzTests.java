package nl.wedervraag.coediting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Frames that a fuzzer makes up, sent to a real authority on a real database: each is answered by name or stored whole, and
 * of what is refused nobody hears. A build tries again the inputs kept beside this class; {@code JAZZER_FUZZ=1 mvn test
 * -Dtest=SubmissionFuzzTests#submissions} looks for new ones.
 */
class SubmissionFuzzTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);
    private static final PersonId writer = PersonId.random();

    private static TestNode node;

    /** Everything in one document: as soon as something is stored, the next frame meets a new one. */
    private static DocumentId document;

    private static Page writing;
    private static Page watching;

    @BeforeAll
    static void open() {
        node = new TestNode(database);
        document = node.documents.create();
        writing = page("client-of-anna-01");
        watching = page("client-of-anna-02");
        renew();
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private static void renew() {
        document = node.documents.create();
        doors.open(document, writer, Access.WRITE);
        writing = page("client-of-anna-01").join();
        watching = page("client-of-anna-02").join();
        await().until(() -> !writing.wire.heard("init").isEmpty()
                && !watching.wire.heard("init").isEmpty());
        writing.submit(1, 0, Steps.insert(1, "a 😀 few words")).join();
    }

    private static Page page(String client) {
        return new Page(node, document, writer, client);
    }

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "model/protocol.dict")
    void frames(byte[] input) {
        var guest = Guest.saying(new String(input, UTF_8), () -> new Guest(node, writer, Guest.UNLIMITED));
        assertThat(guest.told()).doesNotContain("xception", "nl.wedervraag", "jackson");
        guest.visit.over();
    }

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "model/protocol.dict")
    void submissions(byte[] input) {
        Message message;
        try {
            message = MessageReader.read(new String(input, UTF_8));
        } catch (Refused e) {
            return;
        }
        if (!(message instanceof Message.Submit submit)) {
            return;
        }
        long version = node.documents.current(document).version();
        int heard = watching.wire.versions().size();
        var steps = submit.steps();
        switch (writing.submit(submit.seq(), submit.base(), steps).join()) {
            case Outcome.Refused refused -> {
                // What the authority doesn't foresee it answers by being busy.
                assertThat(refused.refusal()).isNotEqualTo(Refusal.BUSY);
                assertThat(node.documents.current(document).version()).isEqualTo(version);
                assertThat(watching.wire.versions()).hasSize(heard);
            }
            case Outcome.Stored stored -> {
                assertThat(stored.version()).isLessThanOrEqualTo(version + 1);
                var kept = node.documents.current(document);
                Pen.document(kept.json().toString());
                assertThat(watching.wire.versions()).endsWith(kept.version());
                renew();
            }
            case Outcome.Nothing nothing ->
                assertThat(node.documents.current(document).version()).isEqualTo(version);
        }
    }
}
