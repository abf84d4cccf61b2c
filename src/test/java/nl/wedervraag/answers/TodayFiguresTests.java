package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.wedervraag.Figures;
import nl.wedervraag.Timed;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long it takes to see what is due among 10,000 live wordings, of which one in fifty is. */
@DatabaseTest
@WithRooms
@Figures
class TodayFiguresTests {

    private static final int POSITIONS = 1_112;
    private static final int ROUNDS = 40;

    @Autowired
    House house;

    @Autowired
    Today today;

    @Autowired
    TestDatabase database;

    @Test
    void whatIsDueIsFoundAmongTenThousandWordings() {
        fill();
        assertThat(as(house.mirjam, () -> today.due())).hasSize(100);
        assertThat(as(house.anna, () -> today.due())).isEmpty();
        Timed.p95AtMost(
                Duration.ofMillis(100),
                "due among 10,000 wordings",
                () -> DoubleStream.generate(this::time).limit(ROUNDS).toArray());
    }

    private double time() {
        return Timed.millis(() -> as(house.mirjam, () -> today.due()));
    }

    private void fill() {
        var owner = JdbcClient.create(database.asOwner());
        for (String sql : List.of(
                "insert into position (id, team, name, language) select gen_random_uuid(), '%s', 'P' || n, 'EN' from generate_series(1, %d) n"
                        .formatted(house.grid.value(), POSITIONS),
                "insert into position_question select p.id, q.id, row_number() over (partition by p.id) from position p cross join question q",
                "insert into answer select gen_random_uuid(), pq.question, 'POSITION', null, pq.position, '%s', now() from position_question pq"
                        .formatted(house.director.value()),
                "create table filled as select gen_random_uuid() as wording, gen_random_uuid() as document, gen_random_uuid() as revision, gen_random_uuid() as review, id as answer, row_number() over () as n from answer",
                "insert into document select document, 1, 1, now() from filled",
                "insert into wording select wording, answer, 'EN', document, current_date + (case when n %% 50 = 0 then -1 else 100 end)::integer from filled"
                        .replace("%%", "%"),
                "insert into revision select revision, wording, 1, 'What?', '{}', repeat('0', 64), repeat('0', 64), 1, 1, 5, now(), '%s' from filled"
                        .formatted(house.anna.value()),
                "insert into review (id, wording, revision, state, asked_by, asked, decided_by, decided, four_eyes) select review, wording, revision, 'APPROVED', '%s', now(), '%s', now(), true from filled"
                        .formatted(house.anna.value(), house.lena.value()),
                "insert into publication select gen_random_uuid(), wording, revision, 'LIVE', now(), null from filled",
                "analyze")) {
            owner.sql(sql).update();
        }
    }
}
