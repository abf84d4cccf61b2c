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
import org.springframework.jdbc.core.simple.JdbcClient;

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
        fill();
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

    private void fill() {
        var owner = JdbcClient.create(database.asOwner());
        owner.sql("""
                        insert into audit_act (seq, at, actor, act, object, team, details, text_hash, hash)
                        select 1000 + i, now() - (:many - i) * interval '30 seconds',
                               case i % 4 when 0 then cast(:anna as uuid) when 1 then cast(:bas as uuid) else cast(:lead as uuid) end,
                               (array['SIGNED_IN','SIGNED_OUT','REVIEW_SENT_BACK','REVIEW_ASKED','PUBLISHED'])[1 + i % 5],
                               gen_random_uuid(), case when i % 3 = 0 then cast(:grid as uuid) end, '{}',
                               case when i % 5 = 2 then sha256(convert_to(i::text, 'UTF8')) end, sha256(convert_to(i::text, 'UTF8'))
                        from generate_series(1, :many) i
                        """)
                .param("many", ACTS)
                .param("anna", house.anna.value())
                .param("bas", house.bas.value())
                .param("lead", house.mirjam.value())
                .param("grid", house.grid.value())
                .update();
        owner.sql("""
                        insert into audit_text select seq, decode(repeat('00', 16), 'hex'), 'Reason ' || seq || ' because ' || md5(seq::text)
                        from audit_act where seq > 1000 and text_hash is not null
                        """).update();
        owner.sql("analyze audit_act").update();
        owner.sql("analyze audit_text").update();
    }
}
