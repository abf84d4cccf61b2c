package nl.wedervraag.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTests {

    @Test
    void keepsComposedLettersAndSingleSpaces() {
        assertThat(OneLine.of("  Cafe\u0301 \t & \n bar\u00a0", 20)).isEqualTo("Café & bar");
        assertThat(OneLine.of("What if < 2 years?", 20)).isEqualTo("What if < 2 years?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t\u00a0"})
    void refusesNothing(String typed) {
        refuses(typed, TextRefused.Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>Lead</b>",
                "a <script>b()",
                "x </i",
                "<!-- x -->",
                "&lt;b&gt;",
                "a&#60;b",
                "Grid\u200bteam",
                "abc\u202edef",
                "a\u0000b"
            })
    void refusesMarkupAndWhatNobodySees(String typed) {
        refuses(typed, TextRefused.Reason.NOT_PLAIN);
    }

    @Test
    void refusesMoreThanItMayHold() {
        assertThat(OneLine.of("😀".repeat(20), 20)).hasSize(40);
        refuses("😀".repeat(21), TextRefused.Reason.TOO_LONG);
    }

    @Test
    void severalLinesMayBeNoneAtAll() {
        assertThat(OneLine.several(" ", 20)).isEmpty();
        assertThat(OneLine.several("one\ntwo", 20)).isEqualTo("one\ntwo");
        assertThatThrownBy(() -> OneLine.several("<p>one", 20)).isInstanceOf(TextRefused.class);
    }

    private static void refuses(String typed, TextRefused.Reason reason) {
        assertThatThrownBy(() -> OneLine.of(typed, 20))
                .isInstanceOfSatisfying(
                        TextRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
