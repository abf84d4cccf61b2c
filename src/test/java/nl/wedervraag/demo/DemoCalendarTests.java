package nl.wedervraag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DemoCalendarTests {

    private final List<DemoAnswer> answers = new DemoContent(JsonMapper.shared()).answers();

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-23T19:00:00Z", "2026-11-22T00:01:00Z", "2026-12-01T23:30:00Z", "2027-03-28T01:30:00Z"})
    void everyWordingHasAPastOnWorkingDaysInTheOrderOfItsTurns(Instant now) {
        Map<Object, Instant> last = new HashMap<>();
        var scenes = new DemoCalendar(now).scenes(answers);

        assertThat(scenes)
                .hasSizeGreaterThan(200)
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                .allSatisfy(scene -> {
                    assertThat(scene.at()).isBefore(now).isAfter(now.minus(Duration.ofDays(93)));
                    assertThat(scene.at().atZone(ZoneId.of("Europe/Amsterdam")).getDayOfWeek())
                            .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    var before = last.put(List.of(scene.answer(), scene.language()), scene.at());
                    assertThat(before == null || before.isBefore(scene.at())).isTrue();
                });
    }
}
