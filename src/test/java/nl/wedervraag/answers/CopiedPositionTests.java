package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.operating.Check;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.reading.Readable;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a copied position says: what its model inherits it inherits too, what its model says itself it begins as drafts. */
@DatabaseTest
@WithRooms
class CopiedPositionTests {

    private static final String OWN = "You start at nine, by the canal. ";

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    Answers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    Positions positions;

    @Autowired
    Reading reading;

    @Autowired
    Documents documents;

    @Autowired
    TestDatabase database;

    private PositionId model = PositionId.random();

    @BeforeEach
    void openAPositionWithAnAnswerOfEachKind() {
        JdbcClient.create(database.asOwner()).sql("truncate answer cascade").update();
        model = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, house.allQuestions()));
        live(house.anna, "typical-day", Reach.POSITION, OWN);
        live(house.anna, "best-part", Reach.TEAM, "The people of our team.");
        live(house.writer, "next-steps", Reach.COMPANY, "We call you on Friday.");
        written(house.anna, "managers-style", Reach.POSITION, Language.NL, "Nog niet af. ");
    }

    private WordingId written(PersonId by, String question, Reach reach, Language language, String text) {
        WordingId wording = as(by, () -> answers.start(model, house.question(question), reach, language));
        hand.write(by, wording, text);
        return wording;
    }

    private WordingId live(PersonId by, String question, Reach reach, String text) {
        return approver.approve(written(by, question, reach, Language.EN, text), by, house.director);
    }

    private DraftPage draft(PositionId position) {
        return Objects.requireNonNull(
                as(house.anna, () -> answers.page(position, house.question("typical-day"), Language.EN, null))
                        .draft());
    }

    private String text(DraftPage draft) {
        return documents.current(draft.document()).json().toString();
    }

    private String read(PositionId position, String question) {
        return as(house.vera, () -> reading.answer(position, house.question(question), Language.EN))
                .map(Readable::html)
                .orElse("nothing");
    }

    private Map<String, BoardRow> board(PositionId position) {
        return as(house.anna, () -> answers.board(position, Language.EN, BoardFilter.EVERYTHING, 1)).chapters().stream()
                .flatMap(chapter -> chapter.rows().stream())
                .filter(row -> row.reach() != null)
                .collect(Collectors.toMap(BoardRow::text, row -> row));
    }

    @Test
    void inheritsTheSameAndBeginsWithTheSameOfItsOwnAsDrafts() {
        assertThat(as(house.mirjam, () -> positions.ownAnswers(model))).isEqualTo(2);
        PositionId copy = as(house.mirjam, () -> positions.copy(model, "Second engineer", true));
        var of = board(model);
        var there = board(copy);
        assertThat(there.keySet()).isEqualTo(of.keySet());
        there.forEach((question, row) -> {
            var model = Objects.requireNonNull(of.get(question));
            assertThat(row.reach()).isEqualTo(model.reach());
            assertThat(row.words()).isEqualTo(model.words());
            assertThat(row.owner()).isEqualTo(model.owner());
            assertThat(row.status())
                    .isEqualTo(row.reach() == Reach.POSITION ? new Status(List.of(Mark.DRAFT)) : model.status());
        });
        assertThat(read(copy, "best-part")).contains("our team");
        assertThat(read(copy, "next-steps")).contains("on Friday");
        assertThat(read(copy, "typical-day")).as("nobody approved it there").isEqualTo("nothing");
        assertThat(read(model, "typical-day")).contains("by the canal");
    }

    @Test
    void withoutTheModelsOwnOnlyTheWidersHold() {
        PositionId copy = as(house.mirjam, () -> positions.copy(model, "Third engineer", false));
        assertThat(board(copy).values()).extracting(BoardRow::reach).doesNotContain(Reach.POSITION);
        assertThat(as(house.mirjam, () -> positions.ownAnswers(copy))).isZero();
    }

    /** The text that is live, not what somebody began to change about it. */
    @Test
    void beginsWithWhatIsLiveAndGoesItsOwnWayFromThere() {
        var own = draft(model);
        hand.write(house.bas, own.wording(), "Half a thought ");
        PositionId copy = as(house.mirjam, () -> positions.copy(model, "Fourth engineer", true));
        var begun = draft(copy);
        assertThat(text(begun)).contains("canal").doesNotContain("Half a thought");
        hand.write(house.bas, begun.wording(), "Only here: ");
        assertThat(text(own)).doesNotContain("Only here");
    }

    @Test
    void whoeverWroteCannotApproveTheCopyAndWhoeverCopiedCan() throws SQLException {
        house.give(house.anna, Scope.ORGANISATION, Role.LEAD);
        PositionId copy = as(house.mirjam, () -> positions.copy(model, "Fifth engineer", true));
        var begun = draft(copy);
        ReviewId review = approver.ask(begun.wording(), house.bas);
        assertThat(as(house.anna, () -> reviews.view(review)).missing()).containsExactly(Missing.SOMEBODY_ELSE);
        var seen = as(house.mirjam, () -> reviews.view(review));
        assertThat(seen.contributors()).extracting(Person::id).containsExactly(house.anna);
        assertThat(as(house.mirjam, () -> reviews.approve(review, Seen.hash(seen))))
                .isInstanceOf(Decision.Approved.class);
        assertThat(read(copy, "typical-day")).contains("by the canal");
        assertThat(new Check().findings(database.asApplication()))
                .extracting(Check.Finding::rule)
                .doesNotContain(
                        "log-without-gap", "log-replay", "commits-once", "contributors-from-log", "owners-active");
    }
}
