package nl.wedervraag.reading;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Approver;
import nl.wedervraag.answers.BoardFilter;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Publications;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.Statements;
import nl.wedervraag.answers.Today;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@WithRooms
@Import(Statements.class)
class ReadingTests {

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
    Today today;

    @Autowired
    Reading reading;

    @Autowired
    ReadMarks marks;

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

    WordingId written(PersonId by, Reach reach, Language language, String text) {
        WordingId wording = as(by, () -> answers.start(position, question, reach, language));
        hand.write(by, wording, text);
        return wording;
    }

    WordingId live(PersonId by, Reach reach, Language language, String text) {
        return approver.approve(written(by, reach, language, text), by, house.director);
    }

    String read(Language language) {
        return as(house.vera, () -> reading.answer(position, question, language))
                .map(answer -> answer.language() + " " + answer.html())
                .orElse("nothing");
    }

    @Test
    void nearestScopeWithLiveWordingWinsAndALanguageThatIsMissingIsTheOther() {
        assertThat(read(Language.EN)).isEqualTo("nothing");
        live(house.writer, Reach.COMPANY, Language.EN, "All of us start at nine.");
        assertThat(read(Language.EN)).isEqualTo("EN <p dir=\"auto\">All of us start at nine.</p>");
        assertThat(read(Language.NL)).as("labelled").startsWith("EN ");
        WordingId ofTeam = live(house.anna, Reach.TEAM, Language.NL, "Wij beginnen om tien uur.");
        assertThat(read(Language.NL)).contains("tien uur");
        assertThat(read(Language.EN)).as("the team's, in its language").startsWith("NL ");
        live(house.anna, Reach.TEAM, Language.EN, "We start at ten.");
        assertThat(read(Language.NL)).contains("tien uur");
        assertThat(read(Language.EN)).contains("at ten");
        written(house.anna, Reach.POSITION, Language.EN, "A draft of the position's.");
        assertThat(read(Language.EN)).doesNotContain("draft");
        live(house.anna, Reach.POSITION, Language.EN, "You start at eleven.");
        assertThat(read(Language.EN)).contains("eleven");
        assertThat(read(Language.NL)).contains("eleven");
        doAs(house.mirjam, () -> publications.retire(ofTeam, "The office moved."));
        assertThat(as(house.otherViewer, () -> reading.answer(house.planner, question, Language.EN)))
                .as("a question that the other position doesn't ask")
                .isEmpty();
    }

    @Test
    void retiredWordingGivesWayToTheWiderScopes() {
        question = house.question("best-part");
        live(house.writer, Reach.COMPANY, Language.EN, "The people.");
        WordingId own = live(house.anna, Reach.POSITION, Language.EN, "The grid.");
        assertThat(read(Language.EN)).contains("The grid.");
        doAs(house.mirjam, () -> publications.retire(own, "The office moved."));
        assertThat(read(Language.EN)).contains("The people.");
    }

    @Test
    void bookHoldsNothingThatIsNotLive() {
        var secret = "never-approved-marker";
        for (QuestionId one : house.allQuestions()) {
            question = one;
            for (Reach reach : List.of(Reach.TEAM, Reach.POSITION)) {
                WordingId wording = live(house.anna, reach, Language.EN, "Live at " + reach + ".");
                hand.write(house.anna, wording, secret);
                approver.ask(wording, house.anna);
            }
            written(house.anna, Reach.POSITION, Language.NL, secret);
            written(house.writer, Reach.COMPANY, Language.NL, secret);
        }
        for (PersonId person : List.of(house.vera, house.anna, house.mirjam)) {
            Book book = as(person, () -> reading.book(position, Language.NL));
            assertThat(book.answers()).isEqualTo(house.allQuestions().size());
            assertThat(book.toString()).contains("Live at POSITION").doesNotContain(secret, "Live at TEAM");
        }
    }

    @Test
    void whatIsTakenAlongIsTheSameBookAndRecorded() {
        live(house.anna, Reach.TEAM, Language.EN, "We start at ten.");
        Book taken = as(house.vera, () -> reading.toTakeAlong(position, Language.EN));
        assertThat(taken).isEqualTo(as(house.vera, () -> reading.book(position, Language.EN)));
        assertThat(JdbcClient.create(database.asOwner())
                        .sql("select actor, team, details from audit_act where act = 'BOOK_EXPORTED' and object = ?")
                        .param(position.value())
                        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .containsExactly(house.vera.value() + " " + house.grid.value() + " {\"language\":\"EN\"}");
    }

    @Test
    void pagesNeedAsManyStatementsForManyQuestionsAsForFew() {
        for (QuestionId one : house.allQuestions()) {
            question = one;
            hand.write(
                    house.anna,
                    live(house.anna, Reach.POSITION, Language.EN, "Live."),
                    "And a draft after it, again. ");
        }
        assertThat(Statements.during(() -> doAs(house.vera, () -> reading.book(position, Language.EN))))
                .isLessThanOrEqualTo(4);
        assertThat(Statements.during(() -> doAs(house.vera, () -> marks.of(position, Language.EN))))
                .isLessThanOrEqualTo(2);
        assertThat(Statements.during(() -> doAs(house.vera, () -> marks.toRead(Language.EN))))
                .isEqualTo(1);
        Runnable board = () -> doAs(house.anna, () -> answers.board(position, Language.EN, BoardFilter.EVERYTHING, 1));
        assertThat(Statements.during(board)).as("cold").isLessThanOrEqualTo(6);
        assertThat(Statements.during(board)).as("warm").isLessThanOrEqualTo(4);
        assertThat(Statements.during(() -> doAs(house.anna, () -> today.waiting())))
                .isEqualTo(1);
        assertThat(Statements.during(() -> doAs(house.anna, () -> answers.page(position, question, Language.EN, null))))
                .isLessThanOrEqualTo(20);
    }
}
