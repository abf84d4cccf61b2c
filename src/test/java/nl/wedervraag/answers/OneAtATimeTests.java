package nl.wedervraag.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wedervraag.check.Finding;
import nl.wedervraag.check.Rule;
import org.junit.jupiter.api.Test;

class OneAtATimeTests {

    private static Finding finding(Rule rule, int start, int end) {
        return new Finding(rule, "", start, end, List.of());
    }

    private static final Finding SPIRIT = finding(Rule.CLICHE, 10, 27);

    @Test
    void ofTheSameWordsOneIsSaid() {
        assertThat(OneAtATime.of(List.of(SPIRIT, finding(Rule.SUPERLATIVE, 10, 27))))
                .containsExactly(SPIRIT);
        assertThat(OneAtATime.of(List.of(finding(Rule.HEDGING, 20, 27), SPIRIT)))
                .as("words among others")
                .containsExactly(SPIRIT);
    }

    @Test
    void wordsThatOverlapInPartAreOthers() {
        var both = List.of(SPIRIT, finding(Rule.HEDGING, 20, 28));
        assertThat(OneAtATime.of(both)).isEqualTo(both);
    }

    @Test
    void whatIsBetterNotSaidIsAlwaysSaid() {
        var unwise = finding(Rule.UNWISE, 12, 17);
        assertThat(OneAtATime.of(List.of(SPIRIT, unwise))).containsExactly(SPIRIT, unwise);
        var same = finding(Rule.UNWISE, 10, 27);
        assertThat(OneAtATime.of(List.of(SPIRIT, same))).containsExactly(same);
    }

    @Test
    void aSentenceAndTheTextAreOtherMattersThanTheirWords() {
        var all = List.of(
                finding(Rule.NO_EXAMPLE, 0, 40),
                finding(Rule.HARD_SENTENCE, 0, 40),
                finding(Rule.TOO_LONG, 10, 27),
                SPIRIT);
        assertThat(OneAtATime.of(all)).isEqualTo(all);
    }
}
