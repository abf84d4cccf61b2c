package nl.wedervraag.reading;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Approver;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Publications;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was told at a moment is found again, by those who may see what isn't told any more. */
@DatabaseTest
@WithRooms
class AsOfTests {

    @Autowired
    TestDatabase database;

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Approver approver;

    @Autowired
    Publications publications;

    @Autowired
    AsOf asOf;

    PositionId position;
    QuestionId question;

    @BeforeEach
    void openAPositionWhereNothingIsAnswered() {
        JdbcClient.create(database.asOwner()).sql("truncate answer cascade").update();
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, house.allQuestions()));
        question = house.question("typical-day");
    }

    private WordingId started(PersonId by, Reach reach) {
        return as(by, () -> answers.start(position, question, reach, Language.EN));
    }

    /** @return when it was live */
    private Instant live(PersonId by, WordingId wording, String more) {
        hand.write(by, wording, more);
        approver.approve(wording, by, house.director);
        return Instant.now();
    }

    private String told(PersonId reader, Instant moment) {
        return as(reader, () -> asOf.book(position, Language.EN, moment)).toString();
    }

    @Test
    void eachMomentHasWhatWasLiveThen() {
        Instant before = Instant.now();
        WordingId own = started(house.anna, Reach.POSITION);
        Instant first = live(house.anna, own, "We start at nine. ");
        Instant second = live(house.anna, own, "Since May: ");
        doAs(house.mirjam, () -> publications.retire(own, "We moved."));
        Instant last = Instant.now();
        assertThat(told(house.anna, before)).doesNotContain("at nine");
        assertThat(told(house.anna, first)).contains("at nine").doesNotContain("Since May");
        assertThat(told(house.anna, second)).contains("Since May");
        assertThat(told(house.anna, last)).doesNotContain("at nine");
    }

    @Test
    void theNearestScopeOfThatMomentWins() {
        Instant company = live(house.writer, started(house.writer, Reach.COMPANY), "All of us start at eight. ");
        Instant own = live(house.anna, started(house.anna, Reach.POSITION), "We start at nine. ");
        assertThat(told(house.anna, company)).contains("at eight");
        assertThat(told(house.anna, own)).contains("at nine").doesNotContain("at eight");
    }

    @Test
    void whatTheCompanySaysNoMoreIsWithheldFromThoseWhoSeeNoDraftsOfIt() {
        WordingId company = started(house.writer, Reach.COMPANY);
        Instant first = live(house.writer, company, "All of us start at eight. ");
        assertThat(told(house.anna, first)).as("it still does").contains("at eight");
        Instant second = live(house.writer, company, "Since May: ");
        assertThat(told(house.anna, first)).doesNotContain("at eight");
        assertThat(as(house.anna, () -> asOf.book(position, Language.EN, first)).withheld())
                .isEqualTo(1);
        assertThat(told(house.anna, second)).contains("Since May");
        assertThat(told(house.writer, first)).contains("at eight");
        assertThat(as(house.writer, () -> asOf.book(position, Language.EN, first))
                        .withheld())
                .isZero();
    }

    @Test
    void itIsNotForThoseWhoReadWhatIsApproved() {
        assertThatThrownBy(() -> told(house.vera, Instant.now())).isInstanceOf(NotAllowed.class);
    }
}
