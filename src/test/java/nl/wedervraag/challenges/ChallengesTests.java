package nl.wedervraag.challenges;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Approver;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.DueReason;
import nl.wedervraag.answers.DueWording;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.Today;
import nl.wedervraag.answers.Verifications;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceEndings;
import nl.wedervraag.publishing.PieceHand;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PieceRefused;
import nl.wedervraag.publishing.PieceState;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.reading.Challenge;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.reading.TeamAsSeen;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team's honest problems: published by review, confirmed now and then, and closed with what came of them. */
@DatabaseTest
@WithRooms
@Import(PieceHand.class)
class ChallengesTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    PieceHand pieceHand;

    @Autowired
    Pieces pieces;

    @Autowired
    PieceEndings endings;

    @Autowired
    Challenges challenges;

    @Autowired
    Foundations foundations;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Verifications verifications;

    @Autowired
    Today today;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    QuestionId question;
    PositionId position;
    PositionId other;
    WordingId wording;
    PieceId challenge;

    @BeforeEach
    void write() {
        question = house.question("current-challenges");
        var work = house.question("typical-day");
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question, work)));
        other = as(
                house.mirjam, () -> positions.open(house.grid, house.fresh("Analyst"), Language.EN, List.of(question)));
        wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, "The import stops twice a month.");
        approver.approve(wording, house.anna, house.mirjam);
        challenge = as(
                house.anna, () -> pieces.begin(Kind.CHALLENGE, Scope.of(house.grid), Language.EN, "The import stops"));
        pieceHand.save(house.anna, challenge, new Content(filled()));
    }

    private Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "title",
                "The import stops",
                "problem",
                "Twice a month, at night.",
                "since",
                "2025-09",
                "tried",
                "A watchdog.",
                "open",
                "Where the next one runs.",
                "openness",
                "LATE_ROUNDS",
                "opportunity." + position.value(),
                "You decide what the next one is built on."));
    }

    private Content with(String field, String value) {
        var values = filled();
        values.put(field, value);
        return new Content(values);
    }

    private DraftPage draft() {
        return Objects.requireNonNull(
                as(house.mirjam, () -> answers.page(position, question, Language.EN, Reach.POSITION))
                        .draft());
    }

    private void publish() {
        pieceHand.publish(challenge, house.anna, house.mirjam);
    }

    private void link() {
        doAs(house.anna, () -> foundations.restOn(draft().answer(), challenge));
    }

    private Challenges.Listed listed() {
        return as(house.anna, () -> challenges.all()).stream()
                .filter(one -> one.piece().id().equals(challenge))
                .findFirst()
                .orElseThrow();
    }

    private List<Challenge> seen(PersonId person, PositionId of) {
        return as(person, () -> reading.team(of, Language.EN)).challenges().stream()
                .filter(one -> one.id().equals(challenge.value()))
                .toList();
    }

    @Test
    void belongsToATeam() {
        assertThatThrownBy(() ->
                        as(house.director, () -> pieces.begin(Kind.CHALLENGE, Scope.ORGANISATION, Language.EN, "Ours")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void asksForTheOpportunityOfEachOfItsTeamsPositions() {
        assertThat(as(house.anna, () -> pieces.page(challenge)).fields())
                .extracting(Field::name)
                .contains("opportunity." + position.value(), "opportunity." + other.value())
                .doesNotContain("opportunity." + house.planner.value());
        var without = filled();
        without.remove("opportunity." + position.value());
        pieceHand.save(house.anna, challenge, new Content(without));
        assertThat(listed().piece().lacking()).extracting(Field::name).containsExactly("opportunity.");
        assertThatThrownBy(() -> pieceHand.ask(house.anna, challenge)).isInstanceOf(PieceRefused.class);
    }

    @Test
    void whatWasSaidForAPositionStaysWhenThatIsClosed() {
        pieceHand.save(house.anna, challenge, with("opportunity." + other.value(), "You say what may come late."));
        doAs(house.mirjam, () -> positions.close(other));
        assertThat(as(house.anna, () -> pieces.page(challenge)).fields())
                .extracting(Field::name)
                .contains("opportunity." + other.value());
    }

    @Test
    void anAnswerAboutChallengesWithoutOneIsFlagged() {
        assertThat(as(house.anna, () -> answers.page(position, question, Language.EN, null))
                        .lacks())
                .isEqualTo(Asks.CHALLENGE);
        link();
        assertThat(as(house.anna, () -> answers.page(position, question, Language.EN, null))
                        .lacks())
                .isNull();
    }

    @Test
    void closingOneMakesTheLiveWordingsThatRestOnItDue() {
        publish();
        link();
        assertThat(draft().dueReasons()).isEmpty();
        doAs(house.mirjam, () -> endings.end(challenge, "The new import runs since Monday."));
        assertThat(draft().dueReasons()).containsExactly(DueReason.CHALLENGE_CLOSED);
        assertThat(draft().mayVerify()).isTrue();
        assertThat(as(house.mirjam, () -> today.due()))
                .filteredOn(due -> due.wording().equals(wording))
                .singleElement()
                .extracting(DueWording::reasons)
                .isEqualTo(List.of(DueReason.CHALLENGE_CLOSED));
        assertThat(as(house.anna, () -> answers.page(position, question, Language.EN, null))
                        .restsOn())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(PieceState.CLOSED);
                    assertThat(one.endedBecause()).isEqualTo("The new import runs since Monday.");
                });
        assertThat(acts()).endsWith("CHALLENGE_CLOSED");
        doAs(house.mirjam, () -> verifications.verify(wording));
        assertThat(draft().dueReasons()).isEmpty();
    }

    @Test
    void answersThatDoNotRestOnItStayAsTheyAre() {
        publish();
        doAs(house.mirjam, () -> endings.end(challenge, "It is solved."));
        assertThat(draft().dueReasons()).isEmpty();
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_act where object = ? order by seq")
                .param(challenge.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void nobodyHasConfirmedItForLongNinetyDaysAfterItWasPublishedOrConfirmed() {
        assertThat(listed().confirmed()).as("not published").isEmpty();
        publish();
        assertThat(listed().confirmed().orElseThrow().by()).isNull();
        var now = Instant.now();
        WallClock.at(now.plus(Duration.ofDays(89)), () -> assertThat(unsure()).isFalse());
        WallClock.at(now.plus(Duration.ofDays(91)), () -> {
            assertThat(unsure()).isTrue();
            assertThat(seen(house.vera, position))
                    .singleElement()
                    .satisfies(one -> assertThat(one.unsure()).isTrue());
            doAs(house.bas, () -> challenges.confirm(challenge));
            assertThat(unsure()).isFalse();
            assertThat(listed().confirmed().orElseThrow().by()).isEqualTo("Bas");
            assertThat(seen(house.vera, position)).singleElement().satisfies(one -> {
                assertThat(one.unsure()).isFalse();
                assertThat(one.confirmedBy()).isEqualTo("Bas");
            });
        });
        WallClock.at(now.plus(Duration.ofDays(182)), () -> assertThat(unsure()).isTrue());
        assertThat(acts()).contains("CHALLENGE_CONFIRMED");
    }

    private boolean unsure() {
        return listed().confirmed().orElseThrow().forLong();
    }

    @Test
    void onlyWhatIsLiveIsConfirmed() {
        assertThatThrownBy(() -> doAs(house.anna, () -> challenges.confirm(challenge)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theTeamIsSeenByWhatIsPublishedAndApprovedAlone() {
        assertThat(seen(house.vera, position)).as("a draft").isEmpty();
        TeamAsSeen team = as(house.vera, () -> reading.team(position, Language.EN));
        assertThat(team.answers())
                .as("of the themes that ask for a challenge")
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(question));
        publish();
        pieceHand.save(house.anna, challenge, with("problem", "Nobody approved this."));
        assertThat(seen(house.vera, position)).singleElement().satisfies(one -> {
            assertThat(one.problem()).isEqualTo("Twice a month, at night.");
            assertThat(one.opportunity()).isEqualTo("You decide what the next one is built on.");
            assertThat(one.openness()).isEqualTo(Challenge.Openness.LATE_ROUNDS);
            assertThat(one.approvedBy()).isEqualTo("Mirjam");
        });
        assertThat(seen(house.vera, other))
                .singleElement()
                .satisfies(one -> assertThat(one.opportunity()).isNull());
        assertThat(seen(house.otherViewer, house.planner)).as("another team").isEmpty();
        assertThatThrownBy(() -> seen(house.otherViewer, position)).isInstanceOf(NotAllowed.class);
        doAs(house.mirjam, () -> endings.end(challenge, "Solved."));
        assertThat(seen(house.vera, position)).isEmpty();
    }

    @Test
    void whoMayDoWhat() {
        publish();
        assertThat(open(() -> challenges.all()))
                .containsExactlyInAnyOrder("Anna", "Bas", "Mirjam", "Lena", "Otto", "Olga", "Dora", "Wim");
        assertThat(open(() -> challenges.confirmed(challenge)))
                .containsExactlyInAnyOrder("Anna", "Bas", "Mirjam", "Lena", "Dora", "Wim");
        assertThat(open(() -> challenges.confirm(challenge)))
                .containsExactlyInAnyOrder("Anna", "Bas", "Mirjam", "Lena", "Dora", "Wim");
    }

    private Set<String> open(Runnable call) {
        return house.everyone().stream()
                .filter(person -> {
                    Throwable refusal = catchThrowable(() -> doAs(person, call));
                    assertThat(refusal == null || refusal instanceof NotAllowed)
                            .as("%s", refusal)
                            .isTrue();
                    return refusal == null;
                })
                .map(person -> jdbc.sql("select name from person where id = ?")
                        .param(person.value())
                        .query((row, n) -> row.getString(1))
                        .single())
                .collect(Collectors.toSet());
    }
}
