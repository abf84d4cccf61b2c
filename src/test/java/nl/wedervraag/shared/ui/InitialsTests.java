package nl.wedervraag.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTests {

    @Test
    void areThoseOfTheFirstAndTheLastWord() {
        assertThat(Initials.of("Mirjam Visser")).isEqualTo("MV");
        assertThat(Initials.of("Willemijn van Nieuwenhuijzen-Groot Bruinderink"))
                .isEqualTo("WB");
    }

    @Test
    void aSingleWordHasOne() {
        assertThat(Initials.of("Bo")).isEqualTo("B");
    }
}
