package nl.wedervraag.facts;

import static nl.wedervraag.answers.House.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.wedervraag.Figures;
import nl.wedervraag.Timed;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.FactsToPut;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.ManyAnswers;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fact that a thousand wordings hold, three quarters of them live, gets another value. */
@DatabaseTest
@WithRooms
@Figures
class FactFiguresTests {

    private static final int WORDINGS = 1_000;
    private static final int LIVE = 750;

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Facts facts;

    @Autowired
    FactValues values;

    @Autowired
    FactsToPut toPut;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aThousandWordingsGetANewValue() {
        FactId size = as(
                house.anna,
                () -> facts.add(Scope.of(house.grid), "Team size", Value.Kind.NUMBER, FactsTests.people(25)));
        fill(size);
        var preview = new AtomicReference<Preview>();
        double looked =
                Timed.millis(() -> preview.set(as(house.anna, () -> values.preview(size, FactsTests.people(26)))));
        assertThat(preview.get().due()).hasSize(LIVE);
        assertThat(preview.get().drafts()).hasSize(WORDINGS + 1);
        double saved = Timed.millis(() -> assertThat((Saved) as(
                        house.anna,
                        () -> values.save(
                                size, 1, FactsTests.people(26), preview.get().dueWordings())))
                .isInstanceOf(Saved.Done.class));
        double put = Timed.millis(() -> {
            while (toPut.follow()) {
                assertThat(size).isNotNull();
            }
        });
        System.out.printf(
                "a fact in %,d wordings: shown in %.0f ms, saved in %.0f ms, in all drafts after %.0f ms%n",
                WORDINGS, looked, saved, saved + put);
        assertThat(count("due_event where reason = 'FACT_CHANGED'")).isEqualTo(LIVE);
        assertThat(count("fact_to_put")).isZero();
        assertThat(count("document where version = 2")).isEqualTo(WORDINGS + 1);
        assertThat(looked).isLessThan(5_000);
        assertThat(saved).isLessThan(10_000);
        assertThat(put).isLessThan(30_000);
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private void fill(FactId size) {
        var question = house.question("typical-day");
        var position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        WordingId wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.name(house.anna, wording, size.value(), "25 people");
        var owner = JdbcClient.create(database.asOwner());
        new ManyAnswers(owner, house.anna.value(), house.lena.value())
                .fill(Ids.next(), house.grid.value(), hand.documentOf(wording).value(), WORDINGS);
        owner.sql("insert into revision_fact select p.revision, ?, '25 people' from publication p")
                .param(size.value())
                .update();
        owner.sql("analyze").update();
    }
}
