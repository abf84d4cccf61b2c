package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.paragraphs;
import static nl.wedervraag.coediting.model.Written.step;
import static nl.wedervraag.coediting.model.Written.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorMappingTests {

    private static final UUID ANCHOR = new UUID(0, 1);

    private Node document = paragraphs("six of us", "");
    private long version;
    private List<Anchor> now = List.of(Anchor.on(ANCHOR, document, 5, 7));

    private static Step delete(int from, int to) {
        return step("{'stepType':'replace','from':" + from + ",'to':" + to + "}");
    }

    private static Step replaced(int from, int to, String text) {
        return step("{'stepType':'replace','from':" + from + ",'to':" + to
                + ",'slice':{'content':[{'type':'text','text':'" + text + "'}]}}");
    }

    /** One commit; gives back the one that undoes it. */
    private List<Step> commit(Step... steps) {
        var undoing = new ArrayList<Step>();
        for (var step : steps) {
            undoing.addFirst(step.invert(document));
            document = step.changed(document);
        }
        now = new AnchorMapping(++version, List.of(steps), document).map(now);
        return undoing;
    }

    private void commit(List<Step> steps) {
        commit(steps.toArray(Step[]::new));
    }

    private String words() {
        var anchor = now.getFirst();
        return anchor.stands()
                ? PlacedText.of(document).between(anchor.from(), anchor.to())
                : "(gone at " + anchor.from() + " since " + anchor.orphanedSince() + ")";
    }

    @Test
    void whatIsTypedAtAnEdgeStaysOutside() {
        commit(typed(5, "some "));
        commit(typed(12, "ten"));
        assertThat(words()).isEqualTo("of");
        assertThat(PlainText.of(document)).startsWith("six some often us");
    }

    @Test
    void whatIsTypedInsideBelongsToIt() {
        commit(typed(6, "-"));
        assertThat(words()).isEqualTo("o-f");
    }

    @Test
    void whatIsLeftStillStands() {
        commit(delete(4, 6));
        assertThat(words()).isEqualTo("f");
    }

    @Test
    void correctedEndStaysInside() {
        commit(replaced(6, 7, "ff"));
        assertThat(words()).isEqualTo("off");
    }

    @Test
    void otherWordsInThePlaceOfAllOfThemAreNotIts() {
        commit(replaced(5, 7, "among"));
        assertThat(words()).isEqualTo("(gone at 5 since 1)");
    }

    @Test
    void splittingJoiningAndMarksKeepIt() {
        var joining = commit(step("""
                {'stepType':'replace','from':6,'to':6,'structure':true,
                 'slice':{'content':[{'type':'paragraph'},{'type':'paragraph'}],'openStart':1,'openEnd':1}}"""));
        assertThat(words()).isEqualTo("o\nf");
        commit(step("{'stepType':'addMark','from':1,'to':6,'mark':{'type':'strong'}}"));
        commit(joining);
        assertThat(words()).isEqualTo("of");
    }

    @Test
    void nothingButStructureLeftIsNothing() {
        commit(step("""
                {'stepType':'replace','from':6,'to':6,'structure':true,
                 'slice':{'content':[{'type':'paragraph'},{'type':'paragraph'}],'openStart':1,'openEnd':1}}"""));
        commit(delete(5, 6));
        assertThat(words()).isEqualTo("f");
        commit(delete(7, 8));
        assertThat(words()).isEqualTo("(gone at 5 since 3)");
    }

    @Test
    void undoBringsItBack() {
        var undoing = commit(delete(2, 9));
        assertThat(words()).isEqualTo("(gone at 2 since 1)");
        commit(undoing);
        assertThat(words()).isEqualTo("of");
        assertThat(now.getFirst().from()).isEqualTo(5);
    }

    @Test
    void undoOfWhatWasDeletedLetterByLetterBringsAllOfItBack() {
        for (int end = 9; end > 5; end--) commit(delete(end - 1, end));
        assertThat(words()).startsWith("(gone");
        commit(typed(5, "of u"));
        assertThat(words())
                .as("as the editor's history puts deletions together")
                .isEqualTo("of");
    }

    @Test
    void undoLetterByLetterBringsLetterByLetterBack() {
        var undoing = new ArrayList<List<Step>>();
        for (int end = 8; end > 4; end--) undoing.addFirst(commit(delete(end - 1, end)));
        assertThat(words()).startsWith("(gone");
        commit(undoing.get(0));
        commit(undoing.get(1));
        assertThat(words()).isEqualTo("o");
        commit(undoing.get(2));
        assertThat(words()).isEqualTo("of");
        commit(undoing.get(3));
        assertThat(words()).isEqualTo("of");
    }

    @Test
    void undoBringsACutOffPartBack() {
        var undoing = commit(delete(6, 9));
        assertThat(words()).isEqualTo("o");
        commit(undoing);
        assertThat(words()).isEqualTo("of");
    }

    @Test
    void undoOfAReplacementBringsItBack() {
        var undoing = commit(replaced(5, 7, "b"));
        commit(typed(6, "y"));
        assertThat(words()).startsWith("(gone");
        commit(delete(6, 7));
        commit(undoing);
        assertThat(words()).isEqualTo("of");
    }

    @Test
    void undoBringsItBackBeforeWhatOthersTypedThereMeanwhile() {
        commit(delete(5, 7));
        commit(typed(5, "for "));
        commit(typed(5, "of"));
        assertThat(words()).isEqualTo("of");
    }

    @Test
    void undoneFromTheInsideOut() {
        var inner = commit(delete(5, 7));
        var outer = commit(delete(1, 8));
        commit(outer);
        assertThat(words()).startsWith("(gone at ");
        commit(inner);
        assertThat(words()).isEqualTo("of");
    }

    @Test
    void sameWordsElsewhereOrPartsOfThemAreNotIts() {
        commit(delete(5, 7));
        commit(typed(1, "of"));
        assertThat(words()).startsWith("(gone");
        commit(typed(7, "office"));
        assertThat(words()).startsWith("(gone");
        commit(typed(7, "o"));
        assertThat(words()).startsWith("(gone");
    }

    @Test
    void sameWordsThatStoodBesideItAreNotIts() {
        document = paragraphs("the the us");
        now = List.of(Anchor.on(ANCHOR, document, 1, 4));
        commit(delete(1, 5));
        assertThat(words()).isEqualTo("(gone at 1 since 1)");
        commit(typed(7, "!"));
        assertThat(words()).startsWith("(gone");
    }

    @Test
    void ofSameWordsThatComeBackThoseWithTheSameAroundThemAreIts() {
        document = paragraphs("a way of work, a day of rest, a sort of play");
        now = List.of(Anchor.on(ANCHOR, document, 22, 24));
        var undoing = commit(delete(1, 40));
        commit(undoing);
        assertThat(now.getFirst().from()).isEqualTo(22);
    }

    @Test
    void wordsThatAreMovedInOneCommitTakeItAlong() {
        commit(delete(5, 8), typed(1, "of "));
        assertThat(words()).isEqualTo("of");
        assertThat(now.getFirst().from()).isEqualTo(1);
    }

    @Test
    void retypedBlockKeepsIt() {
        commit(step("""
                {'stepType':'replaceAround','from':0,'to':11,'gapFrom':1,'gapTo':10,'insert':1,'structure':true,
                 'slice':{'content':[{'type':'heading'}]}}"""));
        assertThat(words()).isEqualTo("of");
    }

    /** Where its words stand only once, undoing finds them again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 20261128})
    void whatIsUndoneAtOnceIsAsItWas(long seed) {
        var random = new Random(seed);
        var generated = new Generated(random);
        int orphaned = 0;
        for (int round = 0; round < 400; round++) {
            document = generated.document();
            version = 0;
            now = anchors(random);
            var begun = now;
            var steps = generated.steps(document, 3);
            if (steps.isEmpty()) continue;
            var undoing = commit(steps.toArray(Step[]::new));
            orphaned += (int) now.stream().filter(anchor -> !anchor.stands()).count();
            commit(undoing);
            assertThat(now)
                    .as(
                            "seed %d, round %d: %s",
                            seed, round, steps.stream().map(Step::toJson).toList())
                    .isEqualTo(begun);
        }
        assertThat(orphaned).isGreaterThan(30);
    }

    /** On words that stand only once in the document. */
    private List<Anchor> anchors(Random random) {
        var anchors = new ArrayList<Anchor>();
        int size = document.content().size();
        for (int i = 0; i < 6; i++) {
            int from = random.nextInt(size);
            int to = from + 1 + random.nextInt(Math.min(12, size - from));
            try {
                var anchor = Anchor.on(new UUID(0, i), document, from, to);
                var text = PlainText.of(document);
                if (text.indexOf(anchor.quote().exact())
                        == text.lastIndexOf(anchor.quote().exact())) anchors.add(anchor);
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isIn(Reason.EMPTY_TEXT, Reason.SPLIT_SURROGATE);
            }
        }
        return anchors;
    }

    /** Against a list in which each position of the document is a thing of its own. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 20261128})
    void standsOnWhatIsLeftOfItsWords(long seed) {
        var random = new Random(seed);
        var generated = new Generated(random);
        int steps = 0;
        for (int round = 0; round < 300; round++) {
            document = generated.document();
            version = 0;
            now = anchors(random);
            for (int i = 0; i < 12; i++) {
                for (var step : generated.steps(document, 2)) {
                    var before = now;
                    var things = new Things(document);
                    commit(step);
                    things.splice(step.stepMap());
                    steps++;
                    compare(
                            before,
                            things,
                            "seed %d, round %d: %s over %s".formatted(seed, round, step.toJson(), before));
                }
            }
        }
        assertThat(steps).isGreaterThan(2_000);
    }

    private void compare(List<Anchor> before, Things things, String where) {
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var is = now.get(i);
            var words = PlacedText.of(document).between(is.from(), is.to());
            assertThat(is.stands()).as(where).isEqualTo(!words.isBlank());
            if (!is.stands()) {
                assertThat(things.lettersLeft(was.from(), was.to())).as(where).isEmpty();
                continue;
            }
            if (words.equals(is.quote().exact())) continue;
            // Of what was all taken out, the words as they last were have come back at its place.
            if (things.lettersLeft(was.from(), was.to()).isEmpty() && words.equals(was.words())) continue;
            // Nothing of its words is outside, and nothing inside that stood outside before.
            assertThat(things.at(is.from(), is.to())).as(where).containsAll(things.lettersLeft(was.from(), was.to()));
            assertThat(things.at(is.from(), is.to()))
                    .as(where)
                    .allMatch(thing -> thing < 0 || thing >= was.from() && thing < was.to());
        }
    }

    /** Positions of a document before and after a step; what is put in is -1. */
    private static final class Things {

        private final String text;
        private List<Integer> things;

        Things(Node document) {
            text = Tokens.of(document);
            things = IntStream.range(0, text.length()).boxed().toList();
        }

        void splice(StepMap map) {
            var after = new ArrayList<Integer>();
            int at = 0;
            for (var range : map.ranges()) {
                after.addAll(things.subList(at, range.start()));
                for (int i = 0; i < range.newSize(); i++) after.add(-1);
                at = range.start() + range.oldSize();
            }
            after.addAll(things.subList(at, things.size()));
            things = after;
        }

        /** Neither structure nor white space. */
        private static boolean isLetter(char token) {
            return token > ' ' && !Character.isWhitespace(token);
        }

        List<Integer> at(int from, int to) {
            return things.subList(from, to);
        }

        List<Integer> lettersLeft(int from, int to) {
            return things.stream()
                    .filter(thing -> thing >= from && thing < to)
                    .filter(thing -> isLetter(text.charAt(thing)))
                    .toList();
        }
    }
}
