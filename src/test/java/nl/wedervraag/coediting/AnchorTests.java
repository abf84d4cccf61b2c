package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.model.PlacedText;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AnchorTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);
    private static final Rules rules = new Rules(database);

    private final PersonId anna = PersonId.random();
    private TestNode node;
    private DocumentId document;
    private long seq;

    @BeforeEach
    void open() {
        node = new TestNode(database);
        document = node.documents.create();
        doors.open(document, anna, Access.WRITE);
        write(node, Steps.insert(1, "six of us 😀"));
    }

    @AfterEach
    void close() {
        node.close();
        assertThat(rules.broken()).isEmpty();
    }

    private void write(TestNode on, JsonNode steps) {
        long base = on.documents.current(document).version();
        var submission = new Submission(anna, "client-of-anna-01", ++seq, base, steps);
        assertThat(on.documents.submit(document, submission).join()).isInstanceOf(Outcome.Stored.class);
    }

    private String words() {
        return words(node.anchors.current(document));
    }

    /** What each stands on, or its quote and since when it is gone. */
    private static String words(Annotated annotated) {
        var text = PlacedText.of(Schema.listed().parse(annotated.document().json()));
        return String.join(
                "|",
                annotated.anchors().stream()
                        .map(anchor -> anchor.orphanedSince().isPresent()
                                ? anchor.quote() + "✝" + anchor.orphanedSince().getAsLong()
                                : text.between(anchor.from(), anchor.to()))
                        .toList());
    }

    @Test
    void standsOnItsWordsWhateverIsDone() {
        node.anchors.create(document, 1, 5, 7);
        write(node, Steps.insert(1, "some "));
        write(node, Steps.split(8));
        write(node, Steps.strong(1, 9));
        assertThat(words()).isEqualTo("of");
        assertThat(node.anchors.current(document).anchors().getFirst().quote()).isEqualTo("of");
    }

    @Test
    void madeAtAnOlderVersionStandsWhereItsWordsAreNow() {
        write(node, Steps.insert(1, "some "));
        write(node, Steps.delete(2, 3));
        node.anchors.create(document, 1, 5, 7);
        assertThat(words()).isEqualTo("of");
    }

    @Test
    void madeOfWordsThatAreGoneIsOrphanedFromTheStart() {
        write(node, Steps.delete(4, 8));
        node.anchors.create(document, 1, 5, 7);
        assertThat(words()).isEqualTo("of✝2");
    }

    @Test
    void orphanedKeepsItsQuoteAndUndoFindsItAgainAfterARestart() {
        node.anchors.create(document, 1, 5, 7);
        write(node, Steps.delete(2, 9));
        assertThat(words()).isEqualTo("of✝2");
        node.close();
        node = new TestNode(database);
        write(node, Steps.insert(2, "ix of u"));
        assertThat(words()).isEqualTo("of");
        assertThat(node.anchors.current(document).anchors().getFirst().orphanedSince())
                .isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 40, OUT_OF_RANGE",
        "1, -1, 3, OUT_OF_RANGE",
        "1, 7, 5, OUT_OF_RANGE",
        "1, 5, 5, NO_WORDS",
        "1, 7, 8, NO_WORDS",
        "1, 0, 1, NO_WORDS",
        "1, 5, 12, SPLIT_CHARACTER",
        "1, 12, 13, SPLIT_CHARACTER",
        "0, 5, 7, OUT_OF_RANGE",
        "2, 5, 7, UNKNOWN_VERSION",
        "-1, 5, 7, UNKNOWN_VERSION"
    })
    void refusesARangeThatIsNone(long version, int from, int to, AnchorRefused.Reason reason) {
        assertThatThrownBy(() -> node.anchors.create(document, version, from, to))
                .isInstanceOfSatisfying(
                        AnchorRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(node.anchors.current(document).anchors()).isEmpty();
    }

    @Test
    void anchorOfAnotherDocumentIsNotRemoved() {
        var anchor = node.anchors.create(document, 1, 5, 7);
        var other = node.documents.create();
        assertThat(node.anchors.remove(other, anchor)).isFalse();
        assertThat(words()).isEqualTo("of");
        assertThat(node.anchors.remove(document, anchor)).isTrue();
        assertThat(words()).isEmpty();
        write(node, Steps.insert(1, "x"));
    }

    @Test
    void movesInTheTransactionOfTheCommit() {
        node.anchors.create(document, 1, 5, 7);
        write(node, Steps.insert(1, "some "));
        var transactions = doors.owner()
                .sql("""
                        select count(distinct x) from (
                            select xmin::text x from commit where document = :document and version = 2
                            union all select xmin::text from anchor where document = :document
                            union all select xmin::text from document where id = :document) as rows""")
                .param("document", document.value())
                .query(Long.class)
                .single();
        assertThat(transactions).isOne();
    }

    @Test
    void commitCostsOneRoundTripWithAnchorsOrWithout() {
        write(node, Steps.insert(1, "x"));
        assertThat(statementsOfOneCommit()).isOne();
        node.anchors.create(document, 1, 5, 7);
        write(node, Steps.insert(1, "x"));
        assertThat(statementsOfOneCommit()).isOne();
    }

    private int statementsOfOneCommit() {
        long base = node.documents.current(document).version();
        int before = node.faults.statements.get();
        node.documents
                .submit(document, new Submission(anna, "client-of-anna-01", ++seq, base, Steps.insert(1, "x")))
                .join();
        return node.faults.statements.get() - before;
    }

    @Test
    void severalCommitsAtOnceMoveItOnce() {
        node.anchors.create(document, 1, 5, 7);
        var held = node.faults.hold(sql -> sql.contains("insert into commit"));
        var first = node.documents.submit(
                document, new Submission(anna, "client-of-anna-01", ++seq, 1, Steps.insert(1, "a")));
        held.awaitReached();
        var others = List.of(
                node.documents.submit(
                        document, new Submission(anna, "client-of-anna-01", ++seq, 1, Steps.insert(1, "b"))),
                node.documents.submit(
                        document, new Submission(anna, "client-of-anna-01", ++seq, 1, Steps.delete(2, 4))),
                node.documents.submit(
                        document, new Submission(anna, "client-of-anna-01", ++seq, 1, Steps.insert(9, "c"))));
        held.release();
        assertThat(first.join()).isInstanceOf(Outcome.Stored.class);
        assertThat(others).allSatisfy(one -> assertThat(one.join()).isInstanceOf(Outcome.Stored.class));
        assertThat(words()).isEqualTo("of");
    }

    @Test
    void anchorMadeOnAnotherNodeIsMovedByTheNextCommitHere() {
        write(node, Steps.insert(1, "x"));
        try (var other = new TestNode(database)) {
            other.anchors.create(document, 1, 5, 7);
            write(node, Steps.insert(1, "y"));
            assertThat(words()).isEqualTo("of");
            write(other, Steps.insert(1, "z"));
            write(node, Steps.delete(1, 3));
            assertThat(words()).isEqualTo("of");
        }
    }

    @Test
    void unknownOutcomeOfACommitMovesItOnce() {
        node.anchors.create(document, 1, 5, 7);
        for (var when : Faults.When.values()) {
            node.faults.strike(sql -> sql.contains("insert into commit"), when, 1);
            write(node, Steps.insert(1, "abc"));
            assertThat(words()).isEqualTo("of");
        }
        assertThat(node.faults.struck).hasValue(2);
    }

    @Test
    void refusesMoreWordsThanCanBeQuoted() {
        write(node, Steps.insert(1, "word ".repeat(900)));
        assertThatThrownBy(() -> node.anchors.create(document, 2, 1, 4_400))
                .isInstanceOfSatisfying(
                        AnchorRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AnchorRefused.Reason.TOO_LONG));
        node.anchors.create(document, 2, 1, 4_000);
        assertThat(node.anchors.current(document).anchors().getFirst().quote()).hasSize(3_999);
    }
}
