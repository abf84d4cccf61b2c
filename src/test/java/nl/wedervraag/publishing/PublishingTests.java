package nl.wedervraag.publishing;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonDeactivated;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.operating.Check;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How a story becomes official: what is approved is what was shown, by somebody else, and nothing published disappears. */
@DatabaseTest
@WithRooms
@Import(PieceHand.class)
class PublishingTests {

    @Autowired
    House house;

    @Autowired
    PieceHand hand;

    @Autowired
    Pieces pieces;

    @Autowired
    PieceReviews reviews;

    @Autowired
    PieceEndings endings;

    @Autowired
    PiecesWaiting waiting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    Scope grid;
    PieceId story;

    @BeforeEach
    void write() {
        grid = Scope.of(house.grid);
        story = hand.written(house.anna, grid);
    }

    @AfterEach
    void keepsTheRules() throws Exception {
        house.fourEyes(house.grid, true);
        approvers(1);
        assertThat(new Check().findings(database.asApplication())).isEmpty();
    }

    private Piece piece() {
        return as(house.anna, () -> pieces.page(story)).piece();
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_act where object = ? order by seq")
                .param(story.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void approvers(int number) {
        jdbc.sql("update team set approvers = ? where id = ?")
                .params(number, house.grid.value())
                .update();
    }

    private PieceRefused.Reason refusal(Runnable act) {
        return catchThrowableOfType(PieceRefused.class, act::run).reason();
    }

    @Test
    void isPublishedByALeadAsItWasShown() {
        var review = hand.ask(house.anna, story);
        assertThat(piece().isInReview()).isTrue();
        assertThat(hand.approve(house.mirjam, review)).isInstanceOf(PieceDecision.Approved.class);
        assertThat(piece().isLive()).isTrue();
        assertThat(piece().changed()).isFalse();
        assertThat(acts()).containsExactly("REVIEW_ASKED", "REVIEW_APPROVED");
        assertThat(jdbc.sql("select hash from piece_approval where review = ?")
                        .param(review.value())
                        .query(String.class)
                        .single())
                .isEqualTo(piece().content().hash());
    }

    @Test
    void nothingIsApprovedThatWasNotOnTheScreen() {
        var review = hand.ask(house.anna, story);
        var decision = as(house.mirjam, () -> reviews.approve(review, "0".repeat(64)));
        assertThat(((PieceDecision.Refused) decision).missing()).containsExactly(PieceMissing.THE_TEXT_UNDER_REVIEW);
        assertThat(piece().state()).isNull();
    }

    @Test
    void laterSavesChangeNothingAboutWhatIsReviewed() {
        var review = hand.ask(house.anna, story);
        hand.save(house.anna, story, PieceHand.story("changed", "Everything."));
        assertThat(as(house.mirjam, () -> reviews.view(review)).content().get("changed"))
                .isEqualTo(PieceHand.STORY.get("changed"));
        assertThat(hand.approve(house.mirjam, review)).isInstanceOf(PieceDecision.Approved.class);
        assertThat(piece().changed()).as("the draft has gone on").isTrue();
    }

    @Test
    void askingAgainReplacesTheRequestThatIsOpen() {
        var first = hand.ask(house.anna, story);
        hand.save(house.anna, story, PieceHand.story("changed", "Nobody releases on Fridays since."));
        var second = hand.ask(house.anna, story);
        var refused = (PieceDecision.Refused) hand.approve(house.mirjam, first);
        assertThat(refused.missing()).containsExactly(PieceMissing.OPEN_REVIEW);
        assertThat(refused.now().newer()).isEqualTo(second);
        assertThat(hand.approve(house.mirjam, second)).isInstanceOf(PieceDecision.Approved.class);
        var live = as(house.mirjam, () -> reviews.view(second));
        assertThat(live.state()).isEqualTo(PieceReviewState.APPROVED);
    }

    @Test
    void whoeverSavedItSinceWhatIsLiveCannotApproveIt() {
        hand.save(house.mirjam, story, PieceHand.story("vouch", "Mirjam or Lena"));
        var review = hand.ask(house.anna, story);
        assertThat(as(house.mirjam, () -> reviews.view(review)).contributors())
                .extracting(Person::name)
                .containsExactly("Anna", "Mirjam");
        assertThat(((PieceDecision.Refused) hand.approve(house.mirjam, review)).missing())
                .containsExactly(PieceMissing.SOMEBODY_ELSE);
        assertThat(as(house.mirjam, () -> reviews.view(review)).ableToApprove())
                .extracting(Person::name)
                .contains("Lena")
                .doesNotContain("Mirjam");
        assertThat(hand.approve(house.lena, review)).isInstanceOf(PieceDecision.Approved.class);
        hand.save(house.anna, story, PieceHand.story("vouch", "Lena"));
        assertThat(as(house.mirjam, () -> pieces.page(story)).losesApproval()).isTrue();
        assertThat(hand.approve(house.mirjam, hand.ask(house.anna, story)))
                .as("what she saved is live by now")
                .isInstanceOf(PieceDecision.Approved.class);
    }

    @Test
    void aTeamOfOneApprovesItsOwnWhereFourEyesAreOff() {
        house.fourEyes(house.grid, false);
        hand.save(house.mirjam, story, PieceHand.story("vouch", "Mirjam herself"));
        var review = hand.ask(house.mirjam, story);
        assertThat(hand.approve(house.mirjam, review)).isInstanceOf(PieceDecision.Approved.class);
        assertThat(jdbc.sql("select four_eyes from piece_approval where review = ?")
                        .param(review.value())
                        .query(Boolean.class)
                        .single())
                .as("kept with the approval")
                .isFalse();
    }

    @Test
    void severalApproversEachCountOnce() {
        approvers(2);
        var review = hand.ask(house.anna, story);
        assertThat(hand.approve(house.mirjam, review)).isEqualTo(new PieceDecision.Counted(1, 2));
        assertThat(((PieceDecision.Refused) hand.approve(house.mirjam, review)).missing())
                .containsExactly(PieceMissing.ANOTHER_APPROVER);
        assertThat(piece().state()).isNull();
        assertThat(hand.approve(house.lena, review)).isInstanceOf(PieceDecision.Approved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "consent, OPEN",
        "consent, ASKED",
        "consent, REFUSED",
        "consent, NOT_NEEDED",
        "consentBy, ''",
        "consentOn, ''"
    })
    void isNotPublishedWithoutConsent(String field, String value) {
        hand.save(house.anna, story, PieceHand.story(field, value));
        var review = hand.ask(house.anna, story);
        assertThat(as(house.mirjam, () -> reviews.whatIsMissing(review, house.mirjam)))
                .containsExactly(PieceMissing.CONSENT);
        assertThat(((PieceDecision.Refused) hand.approve(house.mirjam, review)).missing())
                .containsExactly(PieceMissing.CONSENT);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into piece_publication (id, piece, revision, state, since, by)
                                select gen_random_uuid(), piece, revision, 'LIVE', now(), asked_by from piece_review where id = ?
                                """).param(review.value()).update())
                .as("not by any way")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void consentThatIsNotNeededSaysWhy() {
        var content = PieceHand.story("consent", "NOT_NEEDED");
        hand.save(house.anna, story, withWhy(content));
        assertThat(piece().content().has("consentBy"))
                .as("what isn't asked isn't kept")
                .isFalse();
        assertThat(hand.approve(house.mirjam, hand.ask(house.anna, story))).isInstanceOf(PieceDecision.Approved.class);
    }

    private static Content withWhy(Content content) {
        var values = new java.util.TreeMap<>(content.values());
        values.put("consentWhy", "Nobody can be recognised.");
        return new Content(values);
    }

    @ParameterizedTest
    @CsvSource({"who", "when", "happened", "changed", "vouch"})
    void isNotAskedBeforeItIsComplete(String field) {
        hand.save(house.anna, story, PieceHand.story(field, ""));
        assertThat(piece().lacking()).extracting(Field::name).containsExactly(field);
        assertThat(refusal(() -> hand.ask(house.anna, story))).isEqualTo(PieceRefused.Reason.INCOMPLETE);
    }

    @Test
    void isNotAskedAgainWhereNothingIsNew() {
        hand.publish(story, house.anna, house.mirjam);
        assertThat(refusal(() -> hand.ask(house.anna, story))).isEqualTo(PieceRefused.Reason.NOTHING_NEW);
    }

    @Test
    void isNotAskedByAPageThatSomebodyOvertook() {
        int seen = piece().version();
        hand.save(house.bas, story, PieceHand.story("vouch", "Bas"));
        assertThat(refusal(() -> doAs(house.anna, () -> reviews.ask(story, seen))))
                .isEqualTo(PieceRefused.Reason.NOT_THE_NEWEST);
    }

    @Test
    void whoeverSavesSecondIsToldAndSeesWhatTheOtherChanged() {
        int base = piece().version();
        hand.save(house.bas, story, PieceHand.story("who", "Henk of the substations"));
        var second = as(house.anna, () -> pieces.save(story, base, PieceHand.story("vouch", "Anna")));
        var overtaken = ((Saved.Overtaken) second).now();
        assertThat(overtaken.savedBy().name()).isEqualTo("Bas");
        assertThat(overtaken.content().get("who")).isEqualTo("Henk of the substations");
        assertThat(overtaken.content().get("vouch")).isEqualTo("Mirjam");
        assertThat(as(house.anna, () -> pieces.save(story, overtaken.version(), PieceHand.story("vouch", "Anna"))))
                .isEqualTo(new Saved.Done(base + 2));
    }

    @Test
    void savingWhatIsThereAlreadyMakesNobodyAContributor() {
        var before = piece();
        assertThat(as(house.mirjam, () -> pieces.save(story, before.version(), before.content())))
                .isEqualTo(new Saved.Done(before.version()));
        assertThat(hand.approve(house.mirjam, hand.ask(house.anna, story))).isInstanceOf(PieceDecision.Approved.class);
    }

    @Test
    void whatIsToComeIsNoExample() {
        var next = YearMonth.now(clock).plusMonths(1).toString();
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();
        assertThat(refusedAt("when", next)).isEqualTo(FieldRefused.Reason.TO_COME);
        assertThat(refusedAt("when", tomorrow)).isEqualTo(FieldRefused.Reason.TO_COME);
        assertThat(refusedAt("consentOn", tomorrow)).isEqualTo(FieldRefused.Reason.TO_COME);
        assertThat(refusedAt("when", "2026-02-30")).isEqualTo(FieldRefused.Reason.NO_DAY);
        assertThat(refusedAt("when", "March")).isEqualTo(FieldRefused.Reason.NO_DAY);
        assertThat(refusedAt("when", "0026-03")).isEqualTo(FieldRefused.Reason.NO_DAY);
        hand.save(
                house.anna, story, PieceHand.story("when", LocalDate.now(clock).toString()));
    }

    @Test
    void aFieldThatCannotBeTakenIsNamed() {
        assertThat(refusedAt("title", " ")).isEqualTo(FieldRefused.Reason.EMPTY);
        assertThat(refusedAt("title", "x".repeat(121))).isEqualTo(FieldRefused.Reason.TOO_LONG);
        assertThat(refusedAt("happened", "<script>alert()</script>")).isEqualTo(FieldRefused.Reason.NOT_PLAIN);
        assertThat(refusedAt("kind", "RUMOUR")).isEqualTo(FieldRefused.Reason.NOT_PLAIN);
    }

    private FieldRefused.Reason refusedAt(String field, String value) {
        int base = piece().version();
        var refused = catchThrowableOfType(
                FieldRefused.class,
                () -> as(house.anna, () -> pieces.save(story, base, PieceHand.story(field, value))));
        assertThat(refused.field().name()).isEqualTo(field);
        assertThat(piece().version()).as("nothing is saved").isEqualTo(base);
        return refused.reason();
    }

    @Test
    void keepsForEverWhyItWasSentBack() {
        var review = hand.ask(house.anna, story);
        doAs(house.mirjam, () -> reviews.sendBack(review, "Which weekend?"));
        var page = as(house.anna, () -> pieces.page(story));
        assertThat(Objects.requireNonNull(page.sentBack()).reason()).isEqualTo("Which weekend?");
        assertThat(as(house.anna, () -> waiting.forMe()))
                .filteredOn(one -> one.piece().equals(story))
                .singleElement()
                .satisfies(one -> assertThat(one.toDecide()).isFalse());
        assertThatThrownBy(() -> jdbc.sql("update piece_review set reason = 'None' where id = ?")
                        .param(review.value())
                        .update())
                .isInstanceOf(UncategorizedSQLException.class);
        hand.publish(story, house.anna, house.mirjam);
        assertThat(as(house.anna, () -> reviews.view(review)).reason()).isEqualTo("Which weekend?");
        assertThat(refusal(() -> doAs(house.mirjam, () -> reviews.sendBack(review, "Again"))))
                .isEqualTo(PieceRefused.Reason.NOT_OPEN);
    }

    @Test
    void whatIsFrozenIsNeverChangedNorDeletedByTheProgram() {
        hand.publish(story, house.anna, house.mirjam);
        for (var change : List.of(
                "update piece_version set title = 'Other'",
                "update piece_revision set hash = hash",
                "delete from piece_revision",
                "delete from piece_review",
                "delete from piece_publication")) {
            assertThatThrownBy(() -> JdbcClient.create(database.asApplication())
                            .sql(change)
                            .update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aDraftThatWasNeverPublishedIsDeletedWithAllOfIt() {
        var review = hand.ask(house.anna, story);
        doAs(house.mirjam, () -> reviews.sendBack(review, "Not a story."));
        doAs(house.anna, () -> pieces.delete(story));
        assertThatThrownBy(() -> as(house.anna, () -> pieces.page(story))).isInstanceOf(NotAllowed.class);
        assertThat(jdbc.sql("select count(*) from piece_version where piece = ?")
                        .param(story.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(acts()).containsExactly("REVIEW_ASKED", "REVIEW_SENT_BACK", "PIECE_DELETED");
    }

    @Test
    void whatWasPublishedIsRetiredWithAReasonAndNotDeleted() {
        assertThat(refusal(() -> doAs(house.mirjam, () -> endings.end(story, "Too early"))))
                .isEqualTo(PieceRefused.Reason.NOT_LIVE);
        hand.publish(story, house.anna, house.mirjam);
        assertThat(refusal(() -> doAs(house.anna, () -> pieces.delete(story))))
                .isEqualTo(PieceRefused.Reason.WAS_PUBLISHED);
        doAs(house.mirjam, () -> endings.end(story, "Henk left, and we release daily now."));
        assertThat(piece().state()).isEqualTo(PieceState.RETIRED);
        assertThat(piece().endedBecause()).isEqualTo("Henk left, and we release daily now.");
        assertThat(acts()).endsWith("STORY_RETIRED");
        assertThat(refusal(() -> doAs(house.anna, () -> pieces.delete(story))))
                .isEqualTo(PieceRefused.Reason.WAS_PUBLISHED);
        assertThatThrownBy(() -> jdbc.sql("delete from piece where id = ?")
                        .param(story.value())
                        .update())
                .as("not by any way")
                .isInstanceOf(DataIntegrityViolationException.class);
        var again = hand.ask(house.anna, story);
        assertThat(as(house.mirjam, () -> reviews.view(again)).contributors())
                .as("what was taken away counts from the first")
                .isNotEmpty();
        assertThat(hand.approve(house.mirjam, again)).isInstanceOf(PieceDecision.Approved.class);
        assertThat(piece().isLive()).isTrue();
    }

    @Test
    void atMostOnePublicationIsInForce() {
        hand.publish(story, house.anna, house.mirjam);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into piece_publication (id, piece, revision, state, since, by)
                                select gen_random_uuid(), piece, revision, 'LIVE', now(), by from piece_publication where piece = ?
                                """).param(story.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aLaterPolicyNeitherUndoesNorUnlocksAnApproval() {
        hand.publish(story, house.anna, house.mirjam);
        approvers(3);
        assertThat(piece().isLive()).isTrue();
        assertThat(jdbc.sql(
                                "select approvers from piece_approval g join piece_review r on r.id = g.review where r.piece = ?")
                        .param(story.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ownershipIsALeadsToGiveAndPassesOnWhenSomebodyLeaves() {
        doAs(house.mirjam, () -> pieces.setOwner(story, house.bas));
        assertThat(piece().owner().name()).isEqualTo("Bas");
        assertThat(refusal(() -> doAs(house.mirjam, () -> pieces.setOwner(story, house.otherEditor))))
                .isEqualTo(PieceRefused.Reason.UNFIT_OWNER);
        PersonId leaver = house.person("Leo", grid, nl.wedervraag.access.Role.EDITOR);
        doAs(house.mirjam, () -> pieces.setOwner(story, leaver));
        var review = hand.ask(leaver, story);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update person set deactivated_at = now() where id = ?")
                    .param(leaver.value())
                    .update();
            events.publishEvent(new PersonDeactivated(leaver, house.administrator));
        });
        assertThat(piece().owner().name()).isIn("Mirjam", "Lena");
        assertThat(as(house.mirjam, () -> reviews.view(review)).state()).isEqualTo(PieceReviewState.WITHDRAWN);
    }

    @Test
    void whoCanDecideIsToldOfIt() {
        var review = hand.ask(house.anna, story);
        assertThat(told(house.mirjam)).contains(review);
        assertThat(told(house.director)).contains(review);
        assertThat(told(house.anna)).doesNotContain(review);
        assertThat(told(house.otherLead)).doesNotContain(review);
    }

    private List<PieceReviewId> told(PersonId person) {
        return as(person, () -> waiting.forMe()).stream()
                .filter(PiecesWaiting.Waiting::toDecide)
                .map(PiecesWaiting.Waiting::review)
                .toList();
    }

    @Test
    void theCanonicalFormIsTheBrowsers() {
        assertThat(new Content(Map.of("b", "1", "a", "é\"\n", "c", "")).json())
                .isEqualTo("{\"a\":\"é\\\"\\n\",\"b\":\"1\"}");
    }
}
