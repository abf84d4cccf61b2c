package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and times as a person reads them: in their language and where they are. */
public final class Moments {

    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Amsterdam");

    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    public Moments(Locale locale, ZoneId zone, Clock clock) {
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
    }

    /** For whoever is at the current page. */
    public static Moments here(Clock clock) {
        var ui = UI.getCurrentOrThrow();
        return new Moments(ui.getLocale(), zoneOf(ui), clock);
    }

    /** Where nobody is at a page. */
    public static Moments usual(Locale locale, Clock clock) {
        return new Moments(locale, USUAL_ZONE, clock);
    }

    /** From now on times on the page are those of the zone; null for where the device says it is. */
    public static void live(UI ui, @Nullable ZoneId zone) {
        ComponentUtil.setData(ui, ZoneId.class, zone);
    }

    private static ZoneId zoneOf(UI ui) {
        var chosen = ComponentUtil.getData(ui, ZoneId.class);
        return chosen == null ? zoneOfDevice(ui) : chosen;
    }

    private static ZoneId zoneOfDevice(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        return zone(details == null ? null : details.getTimeZoneId());
    }

    static ZoneId zone(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? USUAL_ZONE : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return USUAL_ZONE;
        }
    }

    public ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /** The moment at which the next day begins. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** 3 September, with the year when it isn't this one. */
    public String day(LocalDate day) {
        return day.getYear() == now().getYear() ? format("d MMMM", day) : dayAndYear(day);
    }

    public String day(Instant moment) {
        return day(dayOf(moment));
    }

    /** 3 September 2026. */
    public String dayAndYear(LocalDate day) {
        return format("d MMMM yyyy", day);
    }

    /** September 2026, or 3 September 2026: a month as in 2026-09, or a day of one. */
    public String monthOrDay(String text) {
        return text.length() > 7
                ? dayAndYear(LocalDate.parse(text))
                : format("MMMM yyyy", YearMonth.parse(text).atDay(1));
    }

    /** 3 Sep 2026, for columns. */
    public String shortDay(LocalDate day) {
        return format("d MMM yyyy", day);
    }

    /** Monday 23 November. */
    public String weekday(LocalDate day) {
        return format("EEEE d MMMM", day);
    }

    /** 23 November, 10:51. */
    public String dayAndTime(Instant moment) {
        return day(moment) + ", " + DateTimeFormatter.ofPattern("HH:mm", locale).format(moment.atZone(zone));
    }

    /** A time to say as minutes and seconds: 1:05. */
    public static String spoken(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
