package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invariant 13: whoever decides for a lead who is away does it as the lead would have to, and it says so. */
@DatabaseTest
@WithRooms
class StandInsTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewPolicies policies;

    @Autowired
    StandIns standIns;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    WordingId wording;

    @BeforeEach
    void beginAnAnswer() {
        QuestionId question = house.question("typical-day");
        PositionId position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, "We start at nine.");
    }

    @AfterEach
    void asBefore() {
        List.of(house.mirjam, house.lena).forEach(lead -> doAs(lead, standIns::end));
        doAs(house.mirjam, () -> policies.set(Scope.of(house.grid), true, 1));
    }

    private LocalDate day() {
        return LocalDate.now(clock);
    }

    private void standIn(PersonId lead, PersonId person) {
        doAs(lead, () -> standIns.name(person, day(), day().plusDays(7)));
    }

    private Decision approve(PersonId by, ReviewId review) {
        String hash = Seen.hash(as(by, () -> reviews.view(review)));
        doAs(by, () -> reviews.changesRead(review));
        return as(by, () -> reviews.approve(review, hash));
    }

    private boolean waitsFor(PersonId person, ReviewId review) {
        return as(person, () -> today.waiting()).stream()
                .anyMatch(waiting -> waiting.review().equals(review) && waiting.kind() == Waiting.Kind.TO_DECIDE);
    }

    @Test
    void decidesForTheLeadAndSaysSo() {
        ReviewId review = approver.ask(wording, house.anna);
        assertThat(waitsFor(house.bas, review)).isFalse();
        standIn(house.mirjam, house.bas);
        assertThat(waitsFor(house.bas, review)).isTrue();
        ReviewPage page = as(house.bas, () -> reviews.view(review));
        assertThat(page.missing()).isEmpty();
        assertThat(page.standingInFor()).isEqualTo(new Person(house.mirjam, "Mirjam"));
        assertThat(as(house.anna, () -> reviews.view(review)).ableToApprove())
                .extracting(Person::name)
                .contains("Bas");
        assertThat(approve(house.bas, review)).isInstanceOf(Decision.Approved.class);
        assertThat(as(house.anna, () -> reviews.view(review)).approvals())
                .singleElement()
                .satisfies(approval -> {
                    assertThat(approval.by().name()).isEqualTo("Bas");
                    assertThat(approval.standingInFor()).isEqualTo(new Person(house.mirjam, "Mirjam"));
                });
    }

    @Test
    void sendsBackForTheLead() {
        ReviewId review = approver.ask(wording, house.anna);
        standIn(house.mirjam, house.bas);
        doAs(house.bas, () -> reviews.sendBack(review, "Which day?"));
        assertThat(as(house.anna, () -> reviews.view(review)).state()).isEqualTo(ReviewState.SENT_BACK);
    }

    @Test
    void isOneOnTheseDaysOnly() {
        ReviewId review = approver.ask(wording, house.anna);
        doAs(house.mirjam, () -> standIns.name(house.bas, day().plusDays(1), day().plusDays(7)));
        assertThatThrownBy(() -> approve(house.bas, review)).isInstanceOf(NotAllowed.class);
        standIn(house.mirjam, house.bas);
        var now = OffsetDateTime.now(clock);
        jdbc.sql("update stand_in set since = ?, until = ?")
                .params(now.minusDays(8), now.minusSeconds(1))
                .update();
        assertThatThrownBy(() -> approve(house.bas, review)).isInstanceOf(NotAllowed.class);
        assertThat(waitsFor(house.bas, review)).isFalse();
        assertThat(as(house.mirjam, standIns::mine)).isEmpty();
    }

    @Test
    void isNoneAnyMoreWhenTheLeadIsBack() {
        ReviewId review = approver.ask(wording, house.anna);
        standIn(house.mirjam, house.bas);
        assertThat(as(house.bas, standIns::forWhom))
                .containsExactly(new StandIns.StandIn(new Person(house.mirjam, "Mirjam"), day(), day().plusDays(7)));
        doAs(house.mirjam, standIns::end);
        assertThat(as(house.bas, standIns::forWhom)).isEmpty();
        assertThatThrownBy(() -> approve(house.bas, review)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void approvesNothingThatTheyWroteNorForALeadWhatThatLeadWrote() {
        hand.write(house.bas, wording, "Bas too. ");
        ReviewId review = approver.ask(wording, house.anna);
        standIn(house.mirjam, house.bas);
        assertThat(approve(house.bas, review)).isInstanceOf(Decision.Refused.class);

        hand.write(house.mirjam, wording, "Mirjam too. ");
        ReviewId hers = approver.ask(wording, house.anna);
        standIn(house.mirjam, house.writer);
        assertThatThrownBy(() -> approve(house.writer, hers)).isInstanceOf(NotAllowed.class);
        standIn(house.lena, house.writer);
        assertThat(approve(house.writer, hers)).isInstanceOf(Decision.Approved.class);
    }

    /** Two approvals are two leads' opinions. */
    @Test
    void countsNotBesideTheLeadsOwnApproval() {
        doAs(house.mirjam, () -> policies.set(Scope.of(house.grid), true, 2));
        ReviewId review = approver.ask(wording, house.anna);
        assertThat(approve(house.mirjam, review)).isEqualTo(new Decision.Counted(1, 2));
        standIn(house.mirjam, house.bas);
        assertThatThrownBy(() -> approve(house.bas, review)).isInstanceOf(NotAllowed.class);
        standIn(house.lena, house.bas);
        assertThat(approve(house.bas, review)).isInstanceOf(Decision.Approved.class);
    }

    @Test
    void countsOnceForALeadWhoComesBack() {
        doAs(house.mirjam, () -> policies.set(Scope.of(house.grid), true, 2));
        ReviewId review = approver.ask(wording, house.anna);
        standIn(house.mirjam, house.bas);
        assertThat(approve(house.bas, review)).isEqualTo(new Decision.Counted(1, 2));
        doAs(house.mirjam, standIns::end);
        assertThat(approve(house.mirjam, review))
                .isEqualTo(new Decision.Refused(List.of(Missing.ANOTHER_APPROVER), ReviewState.OPEN, null));
        assertThat(approve(house.lena, review)).isInstanceOf(Decision.Approved.class);
    }

    @Test
    void getsNothingElseOfWhatALeadMay() {
        standIn(house.mirjam, house.bas);
        assertThatThrownBy(() -> doAs(house.bas, () -> policies.set(Scope.of(house.grid), false, 1)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(house.bas, standIns::mine)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyWhoSeesDraftsCanBeOne() {
        assertThat(as(house.mirjam, standIns::possible))
                .extracting(Person::id)
                .contains(house.anna, house.bas, house.lena)
                .doesNotContain(house.mirjam, house.vera, house.otherEditor, house.gone);
        assertThatThrownBy(() -> standIn(house.mirjam, house.vera)).isInstanceOf(Refused.class);
        standIn(house.mirjam, house.bas);
        ReviewId review = approver.ask(wording, house.anna);
        house.takeRoles(house.bas);
        try {
            assertThatThrownBy(() -> reviewsAs(house.bas, review)).isInstanceOf(NotAllowed.class);
        } finally {
            house.give(house.bas, Scope.of(house.grid), nl.wedervraag.access.Role.EDITOR);
        }
    }

    private Decision reviewsAs(PersonId person, ReviewId review) {
        String hash = Seen.hash(as(house.anna, () -> reviews.view(review)));
        return as(person, () -> reviews.approve(review, hash));
    }

    @Test
    void isNamedForDaysThatAreToCome() {
        assertThatThrownBy(() ->
                        doAs(house.mirjam, () -> standIns.name(house.bas, day().minusDays(3), day().minusDays(1))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> doAs(house.mirjam, () -> standIns.name(house.bas, day().plusDays(3), day())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        doAs(house.mirjam, () -> standIns.name(house.bas, day(), day().plusDays(StandIns.MOST_DAYS))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> doAs(house.mirjam, () -> standIns.name(house.bas, LocalDate.MAX, LocalDate.MIN)))
                .isInstanceOf(Refused.class);
    }
}
