package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.paragraphs;
import static nl.wedervraag.coediting.model.Written.step;
import static nl.wedervraag.coediting.model.Written.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuthorshipTests {

    private Node document = paragraphs("");
    private final Authorship authorship = Authorship.of(document);
    private int version;
    private String page = "anna's";

    /** One commit; gives back the one that undoes it. */
    private List<Step> commit(Step... steps) {
        var undoing = new ArrayList<Step>();
        for (var step : steps) {
            undoing.addFirst(step.invert(document));
            document = step.changed(document);
        }
        authorship.add(new By(++version, page), List.of(steps));
        return undoing;
    }

    private List<Step> commit(List<Step> steps) {
        return commit(steps.toArray(Step[]::new));
    }

    private static Step delete(int from, int to) {
        return step("{'stepType':'replace','from':" + from + ",'to':" + to + "}");
    }

    private static Step replaced(int from, int to, String text) {
        return step("{'stepType':'replace','from':" + from + ",'to':" + to
                + ",'slice':{'content':[{'type':'text','text':'" + text + "'}]}}");
    }

    /** "ab1 c3": what each commit wrote, with its number. */
    private String written() {
        var tokens = Tokens.of(document);
        return authorship.written().stream()
                .map(run -> tokens.substring(run.from(), run.to()) + run.version())
                .collect(Collectors.joining(" "));
    }

    @Test
    void eachLetterIsWhoseCommitWroteIt() {
        commit(typed(1, "ad"));
        commit(typed(2, "bc"));
        assertThat(written()).isEqualTo("a1 bc2 d1");
    }

    @Test
    void replacedIsWrittenAnew() {
        commit(typed(1, "abcd"));
        commit(replaced(2, 4, "x"));
        assertThat(written()).isEqualTo("a1 x2 d1");
    }

    @Test
    void marksAndStructureChangeNothing() {
        commit(typed(1, "abcd"));
        commit(step("{'stepType':'addMark','from':1,'to':3,'mark':{'type':'strong'}}"));
        var joining = commit(step("""
                {'stepType':'replace','from':3,'to':3,'structure':true,
                 'slice':{'content':[{'type':'paragraph'},{'type':'paragraph'}],'openStart':1,'openEnd':1}}"""));
        assertThat(written()).isEqualTo("ab1 cd1");
        commit(joining);
        commit(step("""
                {'stepType':'replaceAround','from':0,'to':6,'gapFrom':1,'gapTo':5,'insert':1,'structure':true,
                 'slice':{'content':[{'type':'heading'}]}}"""));
        assertThat(written()).isEqualTo("abcd1");
    }

    @Test
    void undoGivesLettersBackToWhoWroteThem() {
        commit(typed(1, "ad"));
        commit(typed(2, "bc"));
        var undoing = commit(delete(1, 4));
        commit(undoing);
        assertThat(written()).isEqualTo("a1 bc2 d1");
    }

    @Test
    void redoneLettersAreWhoseTheyWereToo() {
        commit(typed(1, "abcd"));
        var redo = commit(commit(replaced(2, 4, "xyz")));
        assertThat(written()).isEqualTo("abcd1");
        commit(redo);
        assertThat(written()).isEqualTo("a1 xyz2 d1");
    }

    @Test
    void undoOfWhatWasDeletedLetterByLetterGivesAllOfItBack() {
        commit(typed(1, "ab"));
        commit(typed(3, "cd"));
        for (int end = 5; end > 1; end--) commit(delete(end - 1, end));
        commit(typed(1, "abcd"));
        assertThat(written())
                .as("as the editor's history puts deletions together")
                .isEqualTo("ab1 cd2");
    }

    @Test
    void undoneFromTheInsideOut() {
        commit(typed(1, "ad"));
        commit(typed(2, "bc"));
        var inner = commit(delete(2, 4));
        var outer = commit(delete(1, 3));
        commit(outer);
        commit(inner);
        assertThat(written()).isEqualTo("a1 bc2 d1");
    }

    @Test
    void undoGivesThemBackWhereOthersTypedMeanwhile() {
        commit(typed(1, "ad"));
        commit(typed(2, "bc"));
        var undoing = commit(delete(2, 4));
        page = "bob's";
        var others = typed(2, "xy");
        commit(others);
        page = "anna's";
        commit(undoing.getFirst().map(others.stepMap()).orElseThrow());
        assertThat(written()).isEqualTo("a1 bc2 xy4 d1");
    }

    @Test
    void movedLettersStayWhoseTheyWere() {
        commit(typed(1, "ab"));
        commit(typed(3, "cd"));
        commit(delete(3, 5), typed(1, "cd"));
        assertThat(written()).isEqualTo("cd2 ab1");
    }

    @Test
    void sameWordsTypedElsewhereAreWhoseTheyAre() {
        commit(typed(1, "ab"));
        commit(delete(2, 3));
        commit(typed(1, "b"));
        assertThat(written()).isEqualTo("b3 a1");
    }

    @Test
    void sameWordsTypedOnAnotherPageInTheirPlaceAreWhoseTheyAre() {
        commit(typed(1, "ab"));
        commit(delete(2, 3));
        page = "bob's";
        commit(typed(2, "b"));
        assertThat(written()).isEqualTo("a1 b3");
    }

    /** The log doesn't say why a page puts something in. */
    @Test
    void sameWordsTypedOnTheSamePageInTheirPlaceCountAsUndone() {
        commit(typed(1, "ab"));
        commit(delete(2, 3));
        commit(typed(2, "b"));
        assertThat(written()).isEqualTo("ab1");
    }

    @Test
    void whatWasTakenOutLongAgoCountsAsNew() {
        commit(typed(1, "ab"));
        var undoing = commit(delete(2, 3));
        for (int i = 0; i < Removals.MOST; i++) {
            commit(typed(2, "x"));
            commit(delete(2, 3));
        }
        commit(typed(2, "yz"));
        for (int i = 0; i < Removals.MOST; i++) {
            commit(typed(2, "" + (char) ('A' + i % 26) + i));
            commit(delete(2, 3 + String.valueOf(i).length()));
        }
        commit(undoing);
        assertThat(written()).startsWith("a1 b");
        assertThat(written()).doesNotStartWith("ab1");
    }
}
