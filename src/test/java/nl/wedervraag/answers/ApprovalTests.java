package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonDeactivated;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.PositionQuestions;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.reading.Readable;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.TextRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@WithRooms
class ApprovalTests {

    @Autowired
    ReviewPolicies policies;

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    PositionQuestions asked;

    @Autowired
    Answers answers;

    @Autowired
    Stewardship stewardship;

    @Autowired
    Reviews reviews;

    @Autowired
    Publications publications;

    @Autowired
    Today today;

    @Autowired
    Reading reading;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    PositionId position;
    QuestionId question;
    WordingId wording;

    @BeforeEach
    void beginAnAnswer() {
        question = house.question("typical-day");
        position = as(
                house.mirjam,
                () -> positions.open(
                        house.grid,
                        house.fresh("Engineer"),
                        Language.EN,
                        List.of(question, house.question("best-part"))));
        wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
    }

    ReviewId asked(PersonId by) {
        return as(by, () -> reviews.ask(wording, 0));
    }

    /** As the browser computes it, from what the page shows. */
    String shown(ReviewId review) {
        ReviewPage page = as(house.mirjam, () -> reviews.view(review));
        return Seen.hash(page);
    }

    Decision approved(PersonId by, ReviewId review) {
        String hash = shown(review);
        read(review, by);
        return as(by, () -> reviews.approve(review, hash));
    }

    void read(ReviewId review, PersonId by) {
        if (!as(by, () -> reviews.view(review)).missing().contains(Missing.RIGHT_TO_APPROVE)) {
            doAs(by, () -> reviews.changesRead(review));
        }
    }

    List<Mark> marks() {
        return draftPage(house.anna).status().marks();
    }

    DraftPage draftPage(PersonId by) {
        AnswerPage page = as(by, () -> answers.page(position, question, Language.EN, Reach.POSITION));
        return java.util.Objects.requireNonNull(page.draft());
    }

    String read() {
        return as(house.vera, () -> reading.answer(position, question, Language.EN))
                .map(Readable::html)
                .orElse("nothing");
    }

    @Test
    void whatWasAskedIsFrozenApprovedAndRead() {
        hand.write(house.anna, wording, "We start at nine.");
        ReviewId review = asked(house.anna);
        assertThat(marks()).containsExactly(Mark.IN_REVIEW);
        hand.write(house.bas, wording, "Never! ");

        assertThat(approved(house.mirjam, review)).isInstanceOf(Decision.Approved.class);

        assertThat(read()).contains("We start at nine.").doesNotContain("Never");
        assertThat(marks()).containsExactly(Mark.APPROVED, Mark.DRAFT);
        assertThat(jdbc.sql("select v.hash from publication p join revision v on v.id = p.revision where p.wording = ?")
                        .param(wording.value())
                        .query(String.class)
                        .single())
                .isEqualTo(shown(review));
    }

    @Test
    void draftThatEqualsWhatIsLiveIsNotMentioned() {
        hand.write(house.anna, wording, "We start at nine.");
        approved(house.mirjam, asked(house.anna));
        assertThat(marks()).containsExactly(Mark.APPROVED);
        hand.write(house.bas, wording, "Or ten. ");
        assertThat(marks()).containsExactly(Mark.APPROVED, Mark.DRAFT);
        hand.erase(house.bas, wording, "Or ten. ".length());
        assertThat(marks()).containsExactly(Mark.APPROVED);
    }

    @Test
    void whoeverWroteSinceTheLiveWordingCannotApprove() {
        hand.write(house.mirjam, wording, "We start at nine.");
        ReviewId review = asked(house.anna);
        assertThat(as(house.mirjam, () -> reviews.view(review)).missing()).containsExactly(Missing.SOMEBODY_ELSE);
        assertThat(as(house.mirjam, () -> reviews.view(review)).ableToApprove())
                .extracting(Person::name)
                .containsExactly("Dora", "Lena");

        assertThat(approved(house.mirjam, review))
                .isEqualTo(new Decision.Refused(List.of(Missing.SOMEBODY_ELSE), ReviewState.OPEN, null));
        assertThat(read()).isEqualTo("nothing");

        assertThat(approved(house.lena, review)).isInstanceOf(Decision.Approved.class);
        hand.write(house.anna, wording, "Usually. ");
        assertThat(approved(house.mirjam, asked(house.anna)))
                .as("she wrote nothing since")
                .isInstanceOf(Decision.Approved.class);
    }

    @Test
    void undoingOnesWordsDoesNotUndoHavingWrittenThem() {
        hand.write(house.anna, wording, "We start at nine.");
        hand.write(house.mirjam, wording, "Secretly ");
        hand.erase(house.bas, wording, "Secretly ".length());
        assertThat(approved(house.mirjam, asked(house.anna))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void whoeverPastesSomebodysWordsHasWrittenThem() {
        hand.write(house.anna, wording, "We start at nine.");
        approved(house.lena, asked(house.anna));
        hand.write(house.mirjam, wording, "We start at nine.");
        ReviewId review = asked(house.bas);
        assertThat(as(house.lena, () -> reviews.view(review)).contributors())
                .extracting(Person::name)
                .containsExactly("Mirjam");
        assertThat(approved(house.mirjam, review)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void askingIsNotWriting() {
        hand.write(house.anna, wording, "We start at nine.");
        assertThat(approved(house.mirjam, asked(house.mirjam))).isInstanceOf(Decision.Approved.class);
    }

    @Test
    void leadIsToldBeforeTheFirstKeystroke() {
        hand.write(house.anna, wording, "We start at nine.");
        assertThat(draftPage(house.mirjam).approvalLost()).isEqualTo(ApprovalLost.TO_OTHERS);
        assertThat(draftPage(house.anna).approvalLost()).isEqualTo(ApprovalLost.NOTHING);
        hand.write(house.mirjam, wording, "Well, ");
        assertThat(draftPage(house.mirjam).approvalLost()).as("lost already").isEqualTo(ApprovalLost.NOTHING);
    }

    private void ask(boolean fourEyes, int approvers) {
        as(house.mirjam, () -> {
            policies.set(Scope.of(house.grid), fourEyes, approvers);
            return null;
        });
    }

    /** In this house Mirjam, Lena and the director approve for the team. */
    @Test
    void leadIsToldWhenTooFewAreLeftToApprove() {
        hand.write(house.anna, wording, "We start at nine.");
        ask(true, 2);
        assertThat(draftPage(house.mirjam).approvalLost()).isEqualTo(ApprovalLost.TO_OTHERS);
        ask(true, 3);
        assertThat(draftPage(house.mirjam).approvalLost()).isEqualTo(ApprovalLost.TO_NOBODY);
        ask(false, 1);
        assertThat(draftPage(house.mirjam).approvalLost()).isEqualTo(ApprovalLost.NOTHING);
    }

    @Test
    void changesToWhatIsLiveAreReadByWhoeverApproves() {
        hand.write(house.anna, wording, "We start at nine.");
        ReviewId first = asked(house.anna);
        String hash = shown(first);
        assertThat(as(house.mirjam, () -> reviews.approve(first, hash)))
                .as("nothing was live")
                .isInstanceOf(Decision.Approved.class);
        hand.write(house.anna, wording, "Mostly. ");
        ReviewId review = asked(house.anna);
        String changed = shown(review);

        assertThat(as(house.mirjam, () -> today.waiting()))
                .extracting(Waiting::kind)
                .contains(Waiting.Kind.TO_DECIDE);
        assertThat(as(house.anna, () -> reviews.view(review)).ableToApprove())
                .extracting(Person::id)
                .contains(house.mirjam, house.director);
        doAs(house.director, () -> reviews.changesRead(review));
        assertThat(as(house.mirjam, () -> reviews.view(review)).missing()).containsExactly(Missing.CHANGES_READ);
        assertThat(as(house.mirjam, () -> reviews.approve(review, changed)))
                .isEqualTo(new Decision.Refused(List.of(Missing.CHANGES_READ), ReviewState.OPEN, null));
        assertThat(read()).doesNotContain("Mostly");

        doAs(house.mirjam, () -> reviews.changesRead(review));
        assertThat(as(house.mirjam, () -> reviews.view(review)).missing()).isEmpty();
        assertThat(as(house.mirjam, () -> reviews.approve(review, changed))).isInstanceOf(Decision.Approved.class);
        assertThat(read()).contains("Mostly. We start at nine.");
    }

    @Test
    void withdrawnReviewIsRefusedWithTheDifference() {
        hand.write(house.anna, wording, "We start at nine.");
        ReviewId review = asked(house.anna);
        String hash = shown(review);
        doAs(house.anna, () -> reviews.withdraw(review));
        assertThat(marks()).containsExactly(Mark.DRAFT);
        hand.write(house.anna, wording, "Mostly. ");

        var refused = (Decision.Refused) as(house.mirjam, () -> reviews.approve(review, hash));

        assertThat(refused.missing()).containsExactly(Missing.OPEN_REVIEW);
        assertThat(refused.state()).isEqualTo(ReviewState.WITHDRAWN);
        assertThat(java.util.Objects.requireNonNull(refused.difference()).newer())
                .isNull();
        assertThat(refused.difference().document()).contains("Mostly. We start");
        assertThat(refused.difference().changes()).contains("\"kind\":\"insert\"");
        assertThat(read()).isEqualTo("nothing");
    }

    @Test
    void replacedReviewIsRefusedWithTheDifferenceToTheNewerOne() {
        hand.write(house.anna, wording, "We start at nine.");
        ReviewId review = asked(house.anna);
        String hash = shown(review);
        hand.write(house.anna, wording, "Mostly. ");
        ReviewId newer = asked(house.bas);
        hand.write(house.anna, wording, "Not under review. ");

        var refused = (Decision.Refused) as(house.mirjam, () -> reviews.approve(review, hash));

        assertThat(refused.state()).isEqualTo(ReviewState.REPLACED);
        assertThat(java.util.Objects.requireNonNull(refused.difference()).newer())
                .isEqualTo(newer);
        assertThat(refused.difference().document()).contains("Mostly. We start").doesNotContain("Not under");
        assertThat(approved(house.mirjam, newer)).isInstanceOf(Decision.Approved.class);
        assertThat(read()).contains("Mostly. We start at nine.");
    }

    @Test
    void hashOfSomethingElseIsRefused() {
        hand.write(house.anna, wording, "We start at nine.");
        ReviewId review = asked(house.anna);
        assertThat(as(house.mirjam, () -> reviews.approve(review, "0".repeat(64))))
                .isEqualTo(new Decision.Refused(List.of(Missing.THE_TEXT_UNDER_REVIEW), ReviewState.OPEN, null));
        assertThat(read()).isEqualTo("nothing");
    }

    @Test
    void sentBackReviewKeepsItsReasonForEver() {
        hand.write(house.anna, wording, "We start at nine.");
        ReviewId review = asked(house.anna);
        doAs(house.mirjam, () -> reviews.sendBack(review, " Which day was that? "));
        assertThat(marks()).containsExactly(Mark.SENT_BACK);
        var sentBack = java.util.Objects.requireNonNull(draftPage(house.anna).sentBack());
        assertThat(sentBack.reason()).isEqualTo("Which day was that?");
        assertThat(as(house.anna, () -> today.waiting()))
                .extracting(Waiting::kind, Waiting::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(Waiting.Kind.SENT_BACK_TO_ME, "Which day was that?"));

        asked(house.anna);

        assertThat(as(house.anna, () -> reviews.view(review)).reason()).isEqualTo("Which day was that?");
        assertThatThrownBy(() -> jdbc.sql("update review set reason = 'none' where id = ?")
                        .param(review.value())
                        .update())
                .hasStackTraceContaining("never changed");
        assertThat(approved(house.mirjam, review)).isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> doAs(house.anna, () -> reviews.withdraw(review)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void revisionsAreNeverChanged() {
        hand.write(house.anna, wording, "We start at nine.");
        asked(house.anna);
        for (String change : List.of("update revision set hash = hash", "delete from revision", "delete from review")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void policyIsStoredWithTheApprovalAndNeitherUndoesNorUnlocksOldOnes() {
        hand.write(house.mirjam, wording, "We start at nine.");
        ReviewId review = asked(house.anna);
        String hash = shown(review);
        assertThat(as(house.mirjam, () -> reviews.approve(review, hash))).isInstanceOf(Decision.Refused.class);
        house.fourEyes(house.grid, false);
        assertThat(read()).as("nothing is unlocked by itself").isEqualTo("nothing");
        assertThat(as(house.mirjam, () -> reviews.approve(review, hash))).isInstanceOf(Decision.Approved.class);
        house.fourEyes(house.grid, true);
        assertThat(read()).contains("We start at nine.");
        assertThat(marks()).containsExactly(Mark.APPROVED);
        assertThat(jdbc.sql("select four_eyes from review where id = ?")
                        .param(review.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aPageOffersTheLanguagesOfTheOrganisationAndItsOwn() {
        jdbc.sql("update organisation set languages = array['EN']").update();
        try {
            assertThat(as(house.anna, () -> answers.page(position, question, Language.EN, null))
                            .languages())
                    .containsExactly(Language.EN);
            assertThat(as(house.anna, () -> answers.page(position, question, Language.NL, null))
                            .languages())
                    .containsExactly(Language.EN, Language.NL);
        } finally {
            jdbc.sql("update organisation set languages = array['EN', 'NL']").update();
        }
    }

    @Test
    void metadataChangesNoTrust() {
        hand.write(house.anna, wording, "We start at nine.");
        approved(house.mirjam, asked(house.anna));
        hand.write(house.anna, wording, "Mostly. ");
        ReviewId open = asked(house.anna);
        var before = jdbc.sql("select state, since, revision from publication")
                .query()
                .listOfRows();

        doAs(house.mirjam, () -> stewardship.setOwner(draftPage(house.mirjam).answer(), house.bas));
        doAs(house.mirjam, () -> stewardship.setReviewBy(wording, null));
        doAs(house.mirjam, () -> asked.move(position, question, 1));

        assertThat(jdbc.sql("select state, since, revision from publication")
                        .query()
                        .listOfRows())
                .isEqualTo(before);
        assertThat(marks()).containsExactly(Mark.APPROVED, Mark.IN_REVIEW);
        assertThat(approved(house.mirjam, open)).isInstanceOf(Decision.Approved.class);
    }

    @Test
    void closedPositionIsReadOnlyAndStillRead() {
        hand.write(house.anna, wording, "We start at nine.");
        approved(house.mirjam, asked(house.anna));
        hand.write(house.anna, wording, "Mostly. ");
        ReviewId open = asked(house.anna);
        doAs(house.mirjam, () -> positions.close(position));

        assertThat(hand.tryToWrite(house.anna, wording, "More. ")).isInstanceOf(Outcome.Refused.class);
        assertThat(draftPage(house.anna).mayEdit()).isFalse();
        assertThat(as(house.mirjam, () -> reviews.view(open)).missing()).containsExactly(Missing.OPEN_POSITION);
        assertThat(approved(house.mirjam, open)).isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> asked(house.anna)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(
                        house.anna,
                        () -> answers.start(position, house.question("best-part"), Reach.POSITION, Language.EN)))
                .isInstanceOf(Refused.class);
        assertThat(read()).contains("We start at nine.");
    }

    @Test
    void nothingToAskIsRefusedByName() {
        assertThatThrownBy(() -> asked(house.anna)).hasMessage("EMPTY");
        hand.write(house.anna, wording, "We start at nine.");
        assertThatThrownBy(() -> as(house.anna, () -> reviews.ask(wording, 99))).hasMessage("NOT_SAVED");
        approved(house.mirjam, asked(house.anna));
        assertThatThrownBy(() -> asked(house.anna)).hasMessage("NOTHING_NEW");
    }

    @Test
    void obsoleteWordingIsReadWithItsMarkAndRetiredWordingIsNot() {
        hand.write(house.anna, wording, "We start at nine.");
        approved(house.mirjam, asked(house.anna));
        doAs(house.mirjam, () -> publications.markObsolete(wording, "The office moved."));
        assertThat(marks()).containsExactly(Mark.OBSOLETE);
        assertThat(as(house.vera, () -> reading.answer(position, question, Language.EN))
                        .orElseThrow()
                        .obsolete())
                .isTrue();
        doAs(house.mirjam, () -> publications.retire(wording, "The office moved."));
        assertThat(read()).isEqualTo("nothing");
        assertThat(marks()).containsExactly(Mark.DRAFT);
        assertThatThrownBy(() -> doAs(house.mirjam, () -> publications.retire(wording, "The office moved.")))
                .hasMessage("NOT_LIVE");
    }

    @Test
    void whyWordingIsNoMoreToBeUsedIsAskedAndKept() {
        hand.write(house.anna, wording, "We start at nine.");
        approved(house.mirjam, asked(house.anna));
        assertThatThrownBy(() -> doAs(house.mirjam, () -> publications.markObsolete(wording, "  ")))
                .isInstanceOf(TextRefused.class);
        assertThat(marks()).containsExactly(Mark.APPROVED);
        doAs(house.mirjam, () -> publications.markObsolete(wording, "We moved to Raalte."));
        var taken = Objects.requireNonNull(draftPage(house.anna).takenAway());
        assertThat(taken.state()).isEqualTo(PublicationState.OBSOLETE);
        assertThat(taken.by().id()).isEqualTo(house.mirjam);
        assertThat(taken.reason()).isEqualTo("We moved to Raalte.");
        assertThat(as(house.vera, () -> reading.answer(position, question, Language.EN))
                        .toString())
                .doesNotContain("Raalte");
        doAs(house.mirjam, () -> publications.retire(wording, "Nobody is left there."));
        assertThat(as(house.anna, () -> history.page(position, question, Language.EN, null))
                        .entries()
                        .getFirst()
                        .lives())
                .extracting(HistoryPage.Life::reason)
                .containsExactly(null, "We moved to Raalte.", "Nobody is left there.");
    }

    @Test
    void whatIsNoMoreToBeUsedCanBeApprovedAnewAsItIs() {
        hand.write(house.anna, wording, "We start at nine.");
        approved(house.mirjam, asked(house.anna));
        assertThatThrownBy(() -> asked(house.anna)).hasMessage("NOTHING_NEW");
        doAs(house.mirjam, () -> publications.markObsolete(wording, "We moved."));
        approved(house.mirjam, asked(house.anna));
        assertThat(marks()).containsExactly(Mark.APPROVED);
        assertThat(draftPage(house.anna).takenAway()).isNull();
    }

    @Test
    void eachStepIsInTheLogOfActs() {
        hand.write(house.anna, wording, "We start at nine.");
        doAs(house.anna, () -> reviews.withdraw(asked(house.anna)));
        doAs(house.mirjam, () -> reviews.sendBack(asked(house.anna), "Which day?"));
        asked(house.anna);
        approved(house.mirjam, asked(house.anna));
        doAs(house.mirjam, () -> publications.retire(wording, "The office moved."));
        assertThat(jdbc.sql("""
                                select act from audit_act
                                where details::jsonb ->> 'wording' = :wording or object = cast(:wording as uuid) order by seq
                                """)
                        .param("wording", wording.value().toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "REVIEW_ASKED",
                        "REVIEW_WITHDRAWN",
                        "REVIEW_ASKED",
                        "REVIEW_SENT_BACK",
                        "REVIEW_ASKED",
                        "REVIEW_REPLACED",
                        "REVIEW_ASKED",
                        "REVIEW_APPROVED",
                        "PUBLISHED");
    }

    @Test
    void whoeverLeavesHandsTheirAnswersToALeadAndTheirRequestsAreWithdrawn() {
        PersonId leaver = house.person("Leo", Scope.of(house.grid), Role.EDITOR);
        doAs(house.mirjam, () -> stewardship.setOwner(draftPage(house.mirjam).answer(), leaver));
        hand.write(leaver, wording, "We start at nine.");
        ReviewId review = asked(leaver);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update person set deactivated_at = now() where id = ?")
                    .param(leaver.value())
                    .update();
            events.publishEvent(new PersonDeactivated(leaver, house.administrator));
        });

        assertThat(draftPage(house.anna).owner().name()).isIn("Mirjam", "Lena");
        ReviewPage page = as(house.anna, () -> reviews.view(review));
        assertThat(page.state()).isEqualTo(ReviewState.WITHDRAWN);
        assertThat(approved(house.mirjam, review)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void whoeverBeginsAtTheSameMomentGetsTheSameDraft() {
        QuestionId other = house.question("best-part");
        var begun = List.of(house.anna, house.bas, house.mirjam, house.lena).parallelStream()
                .map(person -> as(person, () -> answers.start(position, other, Reach.TEAM, Language.NL)))
                .distinct()
                .toList();
        assertThat(begun).hasSize(1);
    }
}
