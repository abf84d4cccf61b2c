package nl.wedervraag.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTests {

    @Test
    void whatIsChosenStandsAmongWhatIsOfferedInTheUsualOrder() {
        assertThat(Language.NL.among(List.of(Language.NL, Language.EN))).containsExactly(Language.EN, Language.NL);
        assertThat(Language.EN.among(List.of(Language.EN))).containsExactly(Language.EN);
        assertThat(Language.NL.among(List.of(Language.EN))).containsExactly(Language.EN, Language.NL);
    }

    @Test
    void whatIsNotOfferedGivesWayToTheFirstThatIs() {
        assertThat(Language.NL.orFirstOf(List.of(Language.EN))).isEqualTo(Language.EN);
        assertThat(Language.NL.orFirstOf(List.of(Language.EN, Language.NL))).isEqualTo(Language.NL);
    }
}
