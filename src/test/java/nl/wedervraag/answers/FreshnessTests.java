package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.PersonDeactivated;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.QuestionUse;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.WallClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What live wording looks like as time moves and things happen; and how it becomes fresh again. */
@DatabaseTest
@WithRooms
@Import(Statements.class)
class FreshnessTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    Bank bank;

    @Autowired
    Questions questions;

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
    ReviewPolicies policies;

    @Autowired
    Today today;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    ThemeId theme;
    QuestionId question;
    PositionId position;
    WordingId wording;

    /** The bank takes nothing twice. */
    final String theirs = UUID.randomUUID().toString();

    final String asked = "What happens at " + theirs + "?";

    @BeforeEach
    void approveAnAnswer() {
        theme = as(house.director, () -> bank.addTheme(both("Theme " + theirs)));
        question = as(house.director, () -> bank.add(theme, both(asked), Map.of()));
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, "This happens.");
        approver.approve(wording, house.anna, house.mirjam);
    }

    static Map<Language, String> both(String text) {
        return Map.of(Language.EN, text, Language.NL, text + " (nl)");
    }

    /** Does it as if it were that many days before or after the day by which the wording is to be looked at again. */
    void at(int daysAfterItsDay, Runnable action) {
        Instant moment = Objects.requireNonNull(draft().reviewBy())
                .plusDays(daysAfterItsDay)
                .atTime(10, 0)
                .toInstant(ZoneOffset.UTC);
        WallClock.at(moment, action);
    }

    DraftPage draft() {
        return Objects.requireNonNull(
                as(house.mirjam, () -> answers.page(position, question, Language.EN, Reach.POSITION))
                        .draft());
    }

    List<Mark> marks() {
        return draft().status().marks();
    }

    @Nullable
    LocalDate expiredForReaders() {
        return as(house.vera, () -> reading.answer(position, question, Language.EN))
                .orElseThrow()
                .expired();
    }

    List<DueWording> dueFor(PersonId person) {
        return as(person, () -> today.due()).stream()
                .filter(due -> due.wording().equals(wording))
                .toList();
    }

    Refused.Reason refusal(Runnable action) {
        var refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, () -> doAs(house.mirjam, action));
        return Objects.requireNonNull(refused).reason();
    }

    @Test
    void isDueFourteenDaysBeforeItsDayAndExpiredAfterIt() {
        assertThat(draft().reviewBy()).isEqualTo(LocalDate.now(ZoneOffset.UTC).plusMonths(6));
        at(-15, () -> assertThat(marks()).containsExactly(Mark.APPROVED));
        at(-14, () -> assertThat(marks()).containsExactly(Mark.DUE));
        at(0, () -> {
            assertThat(marks()).containsExactly(Mark.DUE);
            assertThat(expiredForReaders()).isNull();
        });
        at(1, () -> {
            assertThat(marks()).containsExactly(Mark.EXPIRED);
            assertThat(expiredForReaders()).isEqualTo(draft().reviewBy());
            assertThat(as(
                            house.mirjam,
                            () -> answers.board(
                                            position, Language.EN, new BoardFilter(null, Mark.EXPIRED, false, false), 1)
                                    .chapters()))
                    .hasSize(1);
        });
    }

    @Test
    void waitsForItsOwnerAndForWhoeverCanVerifyIt() {
        assertThat(dueFor(house.mirjam)).isEmpty();
        at(-3, () -> {
            assertThat(dueFor(house.anna)).singleElement().matches(due -> !due.mayVerify());
            assertThat(dueFor(house.mirjam))
                    .singleElement()
                    .matches(due -> due.mayVerify() && due.freshness() == Freshness.DUE);
            assertThat(dueFor(house.director)).hasSize(1);
            for (PersonId other : List.of(house.bas, house.vera, house.otherLead, house.administrator, house.gone)) {
                assertThat(dueFor(other)).isEmpty();
            }
            approver.ask(wordingWithMore(), house.anna);
            assertThat(dueFor(house.mirjam)).as("under review").isEmpty();
        });
    }

    private WordingId wordingWithMore() {
        hand.write(house.anna, wording, "More. ");
        return wording;
    }

    @Test
    void verifyingMakesItFreshForAnotherPeriodAndKeepsWhatWasApproved() {
        String before = publication();
        at(5, () -> {
            LocalDate until = as(house.mirjam, () -> verifications.verify(wording));
            assertThat(until)
                    .isEqualTo(draft().reviewBy())
                    .isAfter(LocalDate.now(ZoneOffset.UTC).plusMonths(11));
        });
        assertThat(marks()).containsExactly(Mark.APPROVED);
        assertThat(publication()).isEqualTo(before);
        assertThat(jdbc.sql("""
                        select person || ' ' || four_eyes || approvers || (review_by = (select review_by from wording w where w.id = v.wording))
                        from verification v where wording = ?
                        """).param(wording.value()).query(String.class).single())
                .isEqualTo(house.mirjam.value() + " true1true");
        assertThat(jdbc.sql("select count(*) from audit_act where act = 'VERIFIED' and object = ?")
                        .param(wording.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String publication() {
        return jdbc.sql(
                        "select string_agg(id || state || revision || since, '|' order by since) from publication where wording = ?")
                .param(wording.value())
                .query(String.class)
                .single();
    }

    @Test
    void verifyingIsRefusedOnceTheDraftHasMovedOn() {
        hand.write(house.bas, wording, "And more. ");
        assertThat(refusal(() -> verifications.verify(wording))).isEqualTo(Refused.Reason.DRAFT_MOVED_ON);
        hand.erase(house.bas, wording, "And more. ".length());
        assertThat(as(house.mirjam, () -> verifications.verify(wording))).isNotNull();
    }

    @Test
    void listsTakeTheSameNumberOfStatementsHoweverLongTheyAre() {
        at(3, () -> {
            assertThat(as(house.director, () -> Statements.during(() -> today.due())))
                    .isOne();
            assertThat(as(house.director, () -> Statements.during(() -> policies.mine(Language.EN))))
                    .isEqualTo(2);
        });
    }

    @Test
    void onlyWhatIsLiveIsVerified() {
        WordingId draft = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.NL));
        assertThat(refusal(() -> verifications.verify(draft))).isEqualTo(Refused.Reason.NOT_LIVE);
        doAs(house.mirjam, () -> positions.close(position));
        assertThat(refusal(() -> verifications.verify(wording))).isEqualTo(Refused.Reason.POSITION_CLOSED);
    }

    @Test
    void rewordingTheQuestionMakesItDueUntilItIsApprovedAnew() {
        var name = as(house.mirjam, () -> positions.get(position)).name();
        assertThat(as(house.director, () -> bank.uses(question)))
                .contains(new QuestionUse(QuestionUse.Kind.LIVE_WORDING, name, "Grid team", Language.EN, "Anna"));
        reword("What happens here?");
        assertThat(marks()).containsExactly(Mark.DUE);
        assertThat(draft().dueReasons()).containsExactly(DueReason.QUESTION_REWORDED);
        assertThat(draft().mayVerify()).isFalse();
        assertThat(refusal(() -> verifications.verify(wording))).isEqualTo(Refused.Reason.QUESTION_REWORDED);
        reword("What happens here then?");
        assertThat(dueFor(house.anna)).as("asked once").hasSize(1);
        assertThat(jdbc.sql("select count(*) from due_event where wording = ?")
                        .param(wording.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        approver.approve(wording, house.anna, house.mirjam);
        assertThat(marks()).containsExactly(Mark.APPROVED);
        assertThat(as(house.vera, () -> reading.answer(position, question, Language.EN))
                        .orElseThrow()
                        .question())
                .isEqualTo("What happens here then?");
    }

    private void reword(String text) {
        doAs(house.director, () -> bank.reword(question, both(text), Map.of()));
    }

    @Test
    void neitherOtherGuidanceNorRetiringNorAnotherPlaceAsksForAnything() {
        doAs(house.director, () -> {
            bank.reword(
                    question,
                    both(asked),
                    Map.of(Language.EN, new Guidance("Because.", "Name a day.", "", List.of("And then?"), "")));
            bank.retire(question);
            bank.moveTheme(theme, 0);
        });
        assertThat(marks()).containsExactly(Mark.APPROVED);
        assertThat(as(house.vera, () -> positions.questions(position, Language.EN)))
                .extracting(Question::id)
                .containsExactly(question);
    }

    @Test
    void anOwnerWhoLeavesHandsOverAndWhatIsLiveIsLookedAtAgain() {
        PersonId leaver = house.person("Loes", Scope.of(house.grid), Role.EDITOR);
        doAs(house.mirjam, () -> stewardship.setOwner(draft().answer(), leaver));
        transaction.executeWithoutResult(status -> {
            house.takeRoles(leaver);
            events.publishEvent(new PersonDeactivated(leaver, house.administrator));
        });
        assertThat(draft().owner().id()).isNotEqualTo(leaver);
        assertThat(marks()).containsExactly(Mark.DUE);
        assertThat(draft().dueReasons()).containsExactly(DueReason.OWNER_LEFT);
        as(house.mirjam, () -> verifications.verify(wording));
        assertThat(marks()).containsExactly(Mark.APPROVED);
    }

    /** Invariant 6. */
    @Test
    void changingOwnerOrDayNeverMakesAnythingMoreTrusted() {
        String before = publication();
        at(-10, () -> {
            assertThat(refusal(() -> stewardship.setReviewBy(wording, LocalDate.of(2040, 1, 1))))
                    .isEqualTo(Refused.Reason.LOOK_AGAIN_FIRST);
            assertThat(refusal(() -> stewardship.setReviewBy(wording, null)))
                    .isEqualTo(Refused.Reason.LOOK_AGAIN_FIRST);
            doAs(house.mirjam, () -> stewardship.setOwner(draft().answer(), house.bas));
            assertThat(marks()).containsExactly(Mark.DUE);
        });
        reword("What else happens?");
        doAs(
                house.mirjam,
                () -> stewardship.setReviewBy(
                        wording, LocalDate.now(ZoneOffset.UTC).plusYears(1)));
        assertThat(marks()).as("due by what happened").containsExactly(Mark.DUE);
        doAs(
                house.mirjam,
                () -> stewardship.setReviewBy(
                        wording, LocalDate.now(ZoneOffset.UTC).minusDays(1)));
        assertThat(marks()).containsExactly(Mark.EXPIRED);
        assertThat(publication()).isEqualTo(before);
        assertThat(jdbc.sql(
                                "select count(*) from audit_act where act in ('OWNER_SET', 'REVIEW_BY_SET') and object in (?, ?)")
                        .params(wording.value(), draft().answer().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theDayComesFromTheThemeOfTheTeamThenOfTheOrganisation() {
        doAs(house.director, () -> policies.setPeriod(Scope.ORGANISATION, theme, 12));
        assertThat(verifiedUntil()).isEqualTo(LocalDate.now(ZoneOffset.UTC).plusMonths(12));
        doAs(house.mirjam, () -> policies.setPeriod(Scope.of(house.grid), theme, 3));
        assertThat(verifiedUntil()).isEqualTo(LocalDate.now(ZoneOffset.UTC).plusMonths(3));
        assertThat(as(house.mirjam, () -> policies.mine(Language.EN)).getFirst().periods())
                .contains(new ReviewPolicy.Period(
                        as(house.anna, () -> questions.get(question, Language.EN))
                                .theme(),
                        3,
                        true));
        doAs(house.mirjam, () -> policies.unsetPeriod(Scope.of(house.grid), theme));
        assertThat(verifiedUntil()).isEqualTo(LocalDate.now(ZoneOffset.UTC).plusMonths(12));
        for (int bad : new int[] {0, 37, -1}) {
            assertThatThrownBy(() -> doAs(house.mirjam, () -> policies.setPeriod(Scope.of(house.grid), theme, bad)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private LocalDate verifiedUntil() {
        return as(house.mirjam, () -> verifications.verify(wording));
    }
}
