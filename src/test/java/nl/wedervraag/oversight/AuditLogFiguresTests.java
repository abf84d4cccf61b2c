package nl.wedervraag.oversight;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.oversight.AuditLogTests.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.wedervraag.Application;
import nl.wedervraag.Figures;
import nl.wedervraag.Timed;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.House;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** How long a page of the log takes among 100,000 acts; among a million by {@code -Dacts=1000000}. */
@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@Import(House.class)
@Figures
class AuditLogFiguresTests {

    private static final int ACTS = Integer.getInteger("acts", 100_000);
    private static final int ACTS_A_DAY = 2_880;
    private static final int ROUNDS = 6;

    @Autowired
    AuditLog log;

    @Autowired
    House house;

    @Autowired
    TestDatabase database;

    @Test
    void howeverManyActsThereAreAPageComesFast() {
        ManyActs.add(database, house, ACTS);
        assertThat(as(house.mirjam, () -> log.page(saying("reason 43222"), null))
                        .entries())
                .isNotEmpty();
        Timed.p95AtMost(Duration.ofMillis(100), "a page of %d acts".formatted(ACTS), this::millis);
    }

    /** Newest pages and pages from the middle, asked by whoever reads all and by whoever reads of a team. */
    private double[] millis() {
        return IntStream.range(0, ROUNDS)
                .boxed()
                .flatMapToDouble(round -> asked().stream()
                        .flatMapToDouble(wanted -> DoubleStream.of(
                                millis(house.administrator, wanted, null),
                                millis(house.administrator, wanted, ACTS / 2L),
                                millis(house.mirjam, wanted, null),
                                millis(house.mirjam, wanted, ACTS / 2L))))
                .toArray();
    }

    private double millis(PersonId person, Wanted wanted, @Nullable Long before) {
        return Timed.millis(() -> as(person, () -> log.page(wanted, before)));
    }

    private List<Wanted> asked() {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(ACTS / 2 / ACTS_A_DAY);
        return List.of(
                Wanted.EVERYTHING,
                saying("because"),
                saying("reason 43222"),
                saying("anna"),
                saying("nobody says this"),
                new Wanted("", ActKind.PUBLISHED, house.anna, null, null),
                new Wanted("", ActKind.PERSON_ADDED, null, null, null),
                new Wanted("", null, house.otherLead, null, null),
                new Wanted("", null, null, day, day.plusDays(1)));
    }
}
