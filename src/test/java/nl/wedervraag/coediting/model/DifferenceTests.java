package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.document;
import static nl.wedervraag.coediting.model.Written.paragraph;
import static nl.wedervraag.coediting.model.Written.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.wedervraag.Slow;
import org.junit.jupiter.api.Test;

@Slow
class DifferenceTests {

    private static final int PAIRS = Integer.getInteger("model.pairs", 5_000);

    private static List<Change> changes(Node before, Node after) {
        var difference = Difference.between(before, after);
        assertThat(difference.undo(after)).isEqualTo(before);
        return difference.changes();
    }

    private static Fragment text(String text) {
        return paragraphs(text).content().child(0).content();
    }

    @Test
    void ofEqualDocumentsIsNothing() {
        assertThat(changes(paragraphs("a", "b"), paragraphs("a", "b"))).isEmpty();
    }

    @Test
    void namesTheWordThatWasReplaced() {
        assertThat(changes(paragraphs("we start at nine"), paragraphs("we start at ten")))
                .containsExactly(new Change(1, Change.Kind.REPLACE, 13, 16, text("nine")));
    }

    @Test
    void namesTheWordThatWasInsertedOrDeleted() {
        assertThat(changes(paragraphs("one three"), paragraphs("one two three")))
                .containsExactly(new Change(1, Change.Kind.INSERT, 5, 9, Fragment.EMPTY));
        assertThat(changes(paragraphs("one two three"), paragraphs("one three")))
                .containsExactly(new Change(1, Change.Kind.DELETE, 5, 5, text("two ")));
    }

    @Test
    void showsWordsThatWereReplacedInARowAsOneChange() {
        assertThat(changes(paragraphs("we like red cars here"), paragraphs("we like old boats here")))
                .containsExactly(new Change(1, Change.Kind.REPLACE, 9, 18, text("red cars")));
    }

    private static Optional<ChangedLine> line(Node before, Node after) {
        return ChangedLine.of(after, changes(before, after).getFirst());
    }

    @Test
    void tellsTheLineOfAChangeOfWords() {
        assertThat(line(paragraphs("x", "we start at nine"), paragraphs("x", "we start at ten")))
                .contains(new ChangedLine("we start at nine", "we start at ten"));
        assertThat(line(paragraphs("one three"), paragraphs("one two three")))
                .contains(new ChangedLine("one three", "one two three"));
    }

    @Test
    void tellsNoLineOfWhatIsMoreThanWordsWithinOne() {
        var before = paragraphs("so bold a word");
        var strong = new Mark(Schema.listed().markType("strong"), Attributes.NONE);
        var marked = new AddMarkStep(4, 8, strong);
        assertThat(line(before, marked.changed(before))).isEmpty();
        assertThat(line(before, marked.changed(paragraphs("so bald a word")))).isEmpty();
        assertThat(line(paragraphs("a"), paragraphs("a", "b"))).isEmpty();
    }

    @Test
    void saysThatOnlyTheFormatChanged() {
        var before = paragraphs("so bold a word");
        var after =
                new AddMarkStep(4, 8, new Mark(Schema.listed().markType("strong"), Attributes.NONE)).changed(before);

        assertThat(changes(before, after)).containsExactly(new Change(1, Change.Kind.FORMAT, 4, 8, text("bold")));
    }

    @Test
    void saysThatAParagraphBecameAHeading() {
        var heading = document("{'type':'heading','attrs':{'level':1},'content':[{'type':'text','text':'Title'}]}");

        assertThat(changes(paragraphs("Title"), heading))
                .containsExactly(new Change(
                        1, Change.Kind.FORMAT, 0, 7, paragraphs("Title").content()));
    }

    @Test
    void namesBlocksThatCameAndWent() {
        assertThat(changes(paragraphs("a", "b", "c"), paragraphs("a", "c", "d")))
                .containsExactly(
                        new Change(1, Change.Kind.DELETE, 3, 3, paragraphs("b").content()),
                        new Change(2, Change.Kind.INSERT, 6, 9, Fragment.EMPTY));
    }

    @Test
    void goesIntoListsThatChanged() {
        var list =
                "{'type':'bullet_list','content':[{'type':'list_item','content':[%s]},{'type':'list_item','content':[%s]}]}";
        var before = document(list.formatted(paragraph("first thing here"), paragraph("second thing")));
        var after = document(list.formatted(paragraph("first thing there"), paragraph("second thing")));

        assertThat(changes(before, after)).containsExactly(new Change(1, Change.Kind.REPLACE, 15, 20, text("here")));
    }

    @Test
    void isJsonForThePageThatShowsIt() {
        assertThat(Difference.between(paragraphs("a b"), paragraphs("a c")).toJson())
                .hasToString(
                        "[{\"n\":1,\"kind\":\"replace\",\"from\":3,\"to\":4,\"deleted\":[{\"type\":\"text\",\"text\":\"b\"}]}]");
    }

    @Test
    void takesBlocksWithEnoughWordsInCommonForOneThatChanged() {
        assertThat(changes(paragraphs("one two three four five"), paragraphs("one two x y z", "q")))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.REPLACE, Change.Kind.INSERT);
        assertThat(changes(paragraphs("one two three four five"), paragraphs("one x y z w")))
                .containsExactly(new Change(
                        1,
                        Change.Kind.REPLACE,
                        0,
                        13,
                        paragraphs("one two three four five").content()));
    }

    @Test
    void alwaysGivesTheOldDocumentBack() {
        var seed = Long.getLong("model.seed", System.nanoTime());
        var random = new Random(seed);
        var generated = new Generated(random);
        for (int i = 0; i < PAIRS; i++) {
            var before = generated.document();
            var after = random.nextInt(4) == 0 ? generated.document() : before;
            for (var step : generated.steps(after, 5)) after = step.changed(after);
            var difference = Difference.between(before, after);
            assertThat(difference.undo(after))
                    .as("seed %d: %s%n%s", seed, before.toJson(), after.toJson())
                    .isEqualTo(before);
            assertInOrder(difference.changes());
        }
    }

    private static void assertInOrder(List<Change> changes) {
        int last = 0;
        for (var change : changes) {
            assertThat(change.from()).isGreaterThanOrEqualTo(last);
            assertThat(change.to()).isGreaterThanOrEqualTo(change.from());
            last = change.to();
        }
    }
}
