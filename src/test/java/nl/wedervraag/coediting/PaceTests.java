package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTests {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsABurstThroughAndThenWhatComesInEachSecond() {
        var pace = new Pace(2, 6, 100);

        for (int i = 0; i < 6; i++) assertThat(pace.allows(1, 100)).isTrue();
        assertThat(pace.allows(1, 100)).isFalse();
        assertThat(pace.allows(1, 100 + SECOND / 2)).isTrue();
        assertThat(pace.allows(1, 100 + SECOND / 2)).isFalse();
    }

    @Test
    void savesUpNoMoreThanABurst() {
        var pace = new Pace(2, 6, 0);

        assertThat(pace.allows(6, 1_000 * SECOND)).isTrue();
        assertThat(pace.allows(1, 1_000 * SECOND)).isFalse();
    }

    @Test
    void chargesNothingForWhatIsRefused() {
        var pace = new Pace(1, 3, 0);

        assertThat(pace.allows(4, 0)).isFalse();
        assertThat(pace.allows(3, 0)).isTrue();
    }
}
