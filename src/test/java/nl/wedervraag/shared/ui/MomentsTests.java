package nl.wedervraag.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T09:51:00Z"), AMSTERDAM);

    private final Moments english = new Moments(Locale.ENGLISH, AMSTERDAM, NOW);
    private final Moments dutch = new Moments(Locale.of("nl"), AMSTERDAM, NOW);

    @Test
    void daysStandInThePersonsOwnLanguage() {
        var day = LocalDate.of(2026, 9, 3);
        assertThat(english.dayAndYear(day)).isEqualTo("3 September 2026");
        assertThat(dutch.dayAndYear(day)).isEqualTo("3 september 2026");
        assertThat(dutch.weekday(day)).isEqualTo("donderdag 3 september");
    }

    @Test
    void theYearIsLeftOutWhenItIsThisOne() {
        assertThat(english.day(LocalDate.of(2026, 3, 1))).isEqualTo("1 March");
        assertThat(english.day(LocalDate.of(2027, 3, 1))).isEqualTo("1 March 2027");
    }

    @Test
    void timesAreThoseOfThePersonsClock() {
        assertThat(english.dayAndTime(Instant.parse("2026-11-23T09:51:00Z"))).isEqualTo("23 November, 10:51");
    }

    @Test
    void anUnknownZoneIsTheUsualOne() {
        assertThat(Moments.zone("Nowhere/Here")).isEqualTo(AMSTERDAM);
        assertThat(Moments.zone(null)).isEqualTo(AMSTERDAM);
        assertThat(Moments.zone("America/New_York")).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void timeToSayIsMinutesAndSeconds() {
        assertThat(Moments.spoken(65)).isEqualTo("1:05");
        assertThat(Moments.spoken(5)).isEqualTo("0:05");
    }
}
