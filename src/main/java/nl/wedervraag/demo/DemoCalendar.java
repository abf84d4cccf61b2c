package nl.wedervraag.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.wedervraag.shared.Language;

/** Gives each turn its moment: on a working day, in working hours, never in the future, and after the turn before it. */
final class DemoCalendar {

    private static final ZoneId AT_HOME = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime DAY_BEGINS = LocalTime.of(9, 5);
    private static final int MINUTES_OF_A_DAY = 360;
    private static final Duration BETWEEN_TURNS = Duration.ofMinutes(4);
    private static final Duration NEWEST = Duration.ofMinutes(10);

    /** One turn with its moment and the wording it is about. */
    record Scene(Instant at, DemoAnswer answer, Language language, DemoTurn.Act act) {}

    private final LocalDate today;
    private final Instant newest;

    DemoCalendar(Instant now) {
        this.today = LocalDate.ofInstant(now, AT_HOME);
        this.newest = now.minus(NEWEST);
    }

    /** All turns of all wordings, oldest first. */
    List<Scene> scenes(List<DemoAnswer> answers) {
        List<Scene> scenes = new ArrayList<>();
        for (DemoAnswer answer : answers) {
            for (Language language : Language.values()) {
                Instant last = Instant.MIN;
                for (DemoTurn turn : answer.wordings().getOrDefault(language.code(), List.of())) {
                    last = after(last, moment(answer, language, turn));
                    scenes.add(new Scene(last, answer, language, turn.act()));
                }
            }
        }
        scenes.sort(Comparator.comparing(Scene::at));
        return scenes;
    }

    /** The morning of a working day that many days ago. */
    Instant morning(int daysAgo) {
        return at(workingDay(daysAgo), DAY_BEGINS);
    }

    /** Some minutes into a working day that many days ago. */
    Instant moment(int daysAgo, int minutes) {
        Instant moment = at(workingDay(daysAgo), DAY_BEGINS.plusMinutes(minutes));
        return moment.isAfter(newest) ? newest : moment;
    }

    private Instant moment(DemoAnswer answer, Language language, DemoTurn turn) {
        LocalTime time = turn.at() != null ? LocalTime.parse(turn.at()) : someTime(answer, language, turn);
        Instant moment = at(workingDay(turn.day()), time);
        return moment.isAfter(newest) ? newest : moment;
    }

    /** Always the same for the same turn. */
    private static LocalTime someTime(DemoAnswer answer, Language language, DemoTurn turn) {
        int hash = Objects.hash(answer.question(), answer.scope(), language.code(), turn.day());
        return DAY_BEGINS.plusMinutes(Math.floorMod(hash, MINUTES_OF_A_DAY));
    }

    private LocalDate workingDay(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(AT_HOME).toInstant();
    }

    private static Instant after(Instant last, Instant moment) {
        return last.equals(Instant.MIN) || moment.isAfter(last) ? moment : last.plus(BETWEEN_TURNS);
    }
}
