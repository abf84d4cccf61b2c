package nl.wedervraag.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How long ago a story happened.
 *
 * @param months whole ones
 */
public record StoryAge(long months) {

    /** From then on it is old: whoever hears it asks what happened since. */
    static final int OLD_AFTER_MONTHS = 24;

    /** @param when a month or a day of one, as a story has it */
    public static StoryAge of(String when, LocalDate today) {
        return new StoryAge(ChronoUnit.MONTHS.between(YearMonth.parse(when.substring(0, 7)), YearMonth.from(today)));
    }

    public boolean isOld() {
        return months >= OLD_AFTER_MONTHS;
    }
}
