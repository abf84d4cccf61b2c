package nl.wedervraag.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SpeakingTimeTests {

    /** The editor reads the same table in its own tests, so that a page never shows two times for one text. */
    private static final String TABLE = "speaking-time.json";

    @Test
    void isWhatTheEditorShows() {
        var table = new JsonMapper().readValue(SpeakingTimeTests.class.getResourceAsStream(TABLE), int[][].class);
        assertThat(List.of(table))
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(SpeakingTime.of(row[0]))
                        .as("%d words", row[0])
                        .isEqualTo(row[1]));
    }
}
