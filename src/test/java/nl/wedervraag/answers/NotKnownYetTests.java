package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.reading.Readable;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What we don't know yet is said, approved and kept to its day like an answer, and never passes for one. */
@DatabaseTest
@WithRooms
class NotKnownYetTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    Bank bank;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    Stewardship stewardship;

    @Autowired
    Verifications verifications;

    @Autowired
    NotKnownYet unknown;

    @Autowired
    Today today;

    @Autowired
    History history;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    PositionId position;
    QuestionId question;
    WordingId wording;
    final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);

    @BeforeEach
    void write() {
        var theirs = UUID.randomUUID().toString();
        var theme = as(house.director, () -> bank.addTheme(FreshnessTests.both("Theme " + theirs)));
        question = as(house.director, () -> bank.add(theme, FreshnessTests.both("What of " + theirs + "?"), Map.of()));
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, "The move is decided in spring.");
    }

    private void say(LocalDate until) {
        doAs(house.anna, () -> unknown.until(wording, until));
    }

    private DraftPage draft() {
        return Objects.requireNonNull(
                as(house.mirjam, () -> answers.page(position, question, Language.EN, Reach.POSITION))
                        .draft());
    }

    private Board board(PersonId person) {
        return as(person, () -> answers.board(position, Language.EN, BoardFilter.EVERYTHING, 1));
    }

    private Readable read() {
        return as(house.vera, () -> reading.answer(position, question, Language.EN))
                .orElseThrow();
    }

    private Refused.Reason refusal(PersonId person, Runnable action) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, () -> doAs(person, action)))
                .reason();
    }

    private void on(LocalDate date, Runnable action) {
        WallClock.at(date.atTime(10, 0).toInstant(ZoneOffset.UTC), action);
    }

    @Test
    void isApprovedLikeAnyOtherAndReadWithItsDay() {
        say(day);
        assertThat(draft().knownBy()).isEqualTo(day);
        assertThat(as(house.vera, () -> reading.answer(position, question, Language.EN)))
                .as("before it is approved")
                .isEmpty();
        var review = approver.ask(wording, house.anna);
        assertThat(as(house.mirjam, () -> reviews.view(review)).knownBy()).isEqualTo(day);
        approver.approve(wording, house.anna, house.mirjam);
        assertThat(read().knownBy()).isEqualTo(day);
        assertThat(draft().status().marks()).containsExactly(Mark.APPROVED);
        assertThat(board(house.anna).coverage()).isEqualTo(new Board.Coverage(1, 1, 0, 1));
        assertThat(board(house.anna).chapters().getFirst().rows().getFirst().notKnownYet())
                .isTrue();
    }

    @Test
    void whatIsUnderReviewKeepsTheDayThatItWasFrozenWith() {
        say(day);
        var review = approver.ask(wording, house.anna);
        say(day.plusDays(30));
        var page = as(house.mirjam, () -> reviews.view(review));
        assertThat(page.knownBy()).isEqualTo(day);
        assertThat(as(house.mirjam, () -> reviews.approve(review, Seen.hash(page))))
                .isInstanceOf(Decision.Approved.class);
        assertThat(read().knownBy()).isEqualTo(day);
        assertThat(draft().status().marks()).as("the draft names another").containsExactly(Mark.APPROVED, Mark.DRAFT);
    }

    @Test
    void anotherDayOrAnAnswerInTheSameWordsIsSomethingNewToApprove() {
        say(day);
        approver.approve(wording, house.anna, house.mirjam);
        assertThat(refusal(house.anna, () -> reviews.ask(wording, 0))).isEqualTo(Refused.Reason.NOTHING_NEW);
        doAs(house.anna, () -> unknown.known(wording));
        assertThat(draft().status().marks()).containsExactly(Mark.APPROVED, Mark.DRAFT);
        assertThat(read().knownBy()).as("until that is approved").isEqualTo(day);
        approver.approve(wording, house.anna, house.mirjam);
        assertThat(read().knownBy()).isNull();
        assertThat(board(house.anna).coverage()).isEqualTo(new Board.Coverage(1, 0, 0, 1));
        assertThat(draft().reviewBy()).as("good for a whole period").isAfter(day.plusMonths(3));
    }

    @Test
    void isGoodUntilItsDayAndWaitsForItsOwnerBefore() {
        say(day);
        approver.approve(wording, house.anna, house.mirjam);
        assertThat(draft().reviewBy()).isEqualTo(day);
        assertThat(due(house.anna)).isEmpty();
        on(day.minusDays(14), () -> {
            assertThat(due(house.anna)).singleElement().matches(due -> !due.known());
            assertThat(due(house.mirjam)).singleElement().matches(due -> !due.mayVerify());
        });
        on(day.plusDays(1), () -> {
            assertThat(draft().status().marks()).containsExactly(Mark.EXPIRED);
            assertThat(read().expired()).isEqualTo(day);
            assertThat(refusal(house.anna, () -> reviews.ask(wording, 0))).isEqualTo(Refused.Reason.UNFIT_DAY);
        });
    }

    private List<DueWording> due(PersonId person) {
        return as(person, () -> today.due()).stream()
                .filter(one -> one.wording().equals(wording))
                .toList();
    }

    @Test
    void nobodyPutsItOffWithoutAnotherApproval() {
        say(day);
        approver.approve(wording, house.anna, house.mirjam);
        on(day.minusDays(3), () -> {
            assertThat(draft().mayVerify()).isFalse();
            assertThat(refusal(house.mirjam, () -> verifications.verify(wording)))
                    .isEqualTo(Refused.Reason.NOT_KNOWN_YET);
        });
        assertThat(refusal(house.mirjam, () -> stewardship.setReviewBy(wording, day.plusDays(1))))
                .isEqualTo(Refused.Reason.LOOK_AGAIN_FIRST);
        assertThat(refusal(house.mirjam, () -> stewardship.setReviewBy(wording, null)))
                .isEqualTo(Refused.Reason.LOOK_AGAIN_FIRST);
        doAs(house.mirjam, () -> stewardship.setReviewBy(wording, day.minusDays(1)));
        assertThat(draft().reviewBy()).isEqualTo(day.minusDays(1));
    }

    @Test
    void aDraftThatBecameAnAnswerIsNotVerifiedAsWhatWeDidNotKnow() {
        approver.approve(wording, house.anna, house.mirjam);
        say(day);
        assertThat(draft().mayVerify()).isFalse();
        assertThat(refusal(house.mirjam, () -> verifications.verify(wording))).isEqualTo(Refused.Reason.DRAFT_MOVED_ON);
    }

    @Test
    void aCopyOfThePositionAndARestoredRevisionSayItToo() {
        say(day);
        approver.approve(wording, house.anna, house.mirjam);
        doAs(house.anna, () -> unknown.known(wording));
        var copy = as(house.mirjam, () -> positions.copy(position, house.fresh("Copy"), true));
        assertThat(Objects.requireNonNull(
                                as(house.mirjam, () -> answers.page(copy, question, Language.EN, Reach.POSITION))
                                        .draft())
                        .knownBy())
                .as("what is live is copied")
                .isEqualTo(day);
        hand.write(house.anna, wording, "It moves. ");
        doAs(house.anna, () -> history.restore(wording, 1));
        assertThat(draft().knownBy()).isEqualTo(day);
        assertThat(draft().status().marks()).containsExactly(Mark.APPROVED);
    }

    @Test
    void onlyADayToComeWillDo() {
        var now = LocalDate.now(ZoneOffset.UTC);
        for (var unfit : List.of(LocalDate.MIN, now.minusDays(1), now, now.plusYears(3))) {
            assertThat(refusal(house.anna, () -> unknown.until(wording, unfit))).isEqualTo(Refused.Reason.UNFIT_DAY);
        }
        assertThat(draft().knownBy()).isNull();
        doAs(house.mirjam, () -> positions.close(position));
        assertThat(refusal(house.anna, () -> unknown.until(wording, day))).isEqualTo(Refused.Reason.POSITION_CLOSED);
    }

    @Test
    void isWrittenInTheLogOfActs() {
        say(day);
        doAs(house.anna, () -> unknown.known(wording));
        assertThat(jdbc.sql(
                                "select act from audit_act where object = ? and act in ('NOT_KNOWN_SAID', 'KNOWN_SAID') order by at")
                        .param(wording.value())
                        .query(String.class)
                        .list())
                .containsExactly("NOT_KNOWN_SAID", "KNOWN_SAID");
    }
}
