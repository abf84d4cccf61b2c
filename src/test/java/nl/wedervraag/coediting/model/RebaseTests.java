package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.paragraphs;
import static nl.wedervraag.coediting.model.Written.step;
import static nl.wedervraag.coediting.model.Written.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RebaseTests {

    @Test
    void movesWhatOneTypedPastWhatAnotherTypedBefore() {
        var rebased = Rebase.start(paragraphs("ab"), List.of(typed(3, "c"))).over(List.of(typed(1, "xyz")));

        assertThat(rebased.document()).isEqualTo(paragraphs("xyzabc"));
        assertThat(rebased.steps()).containsExactly(typed(6, "c"));
    }

    @Test
    void keepsBothWordsWholeWhereTwoTypeAtTheSamePlace() {
        var rebased = Rebase.start(paragraphs(""), List.of(typed(1, "mine "))).over(List.of(typed(1, "theirs")));

        assertThat(rebased.document()).isEqualTo(paragraphs("mine theirs"));
    }

    @Test
    void dropsWhatWasTypedInATextThatSomebodyDeleted() {
        var deleted = List.of(step("{'stepType':'replace','from':0,'to':4}"));
        var rebased =
                Rebase.start(paragraphs("ab", "c"), List.of(typed(2, "x"))).over(deleted);

        assertThat(rebased.steps()).isEmpty();
        assertThat(rebased.document()).isEqualTo(paragraphs("c"));
    }

    @Test
    void findsItsOwnEarlierStepsAgain() {
        var mine = List.of(typed(2, "abc"), typed(4, "-"));
        var rebased = Rebase.start(paragraphs("z"), mine).over(List.of(typed(1, "xx")));

        assertThat(rebased.document()).isEqualTo(paragraphs("xxzab-c"));
    }

    @Test
    void goesOverSeveralCommitsOneAtATime() {
        var rebased = Rebase.start(paragraphs("a"), List.of(typed(2, "!")))
                .over(List.of(typed(1, "b"), typed(1, "c")))
                .over(List.of(step("{'stepType':'replace','from':1,'to':2}")));

        assertThat(rebased.document()).isEqualTo(paragraphs("ba!"));
    }

    @Test
    void leavesTheDocumentsThatItCameFromAsTheyWere() {
        var base = paragraphs("a");
        Rebase.start(base, List.of(typed(2, "b"))).over(List.of(typed(1, "c")));

        assertThat(base).isEqualTo(paragraphs("a"));
    }
}
