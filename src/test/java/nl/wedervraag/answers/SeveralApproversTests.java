package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where several must approve, and where what must be changes while some have. */
@DatabaseTest
@WithRooms
class SeveralApproversTests {

    private static final int ROUNDS = Integer.getInteger("wedervraag.rounds", 1_000) / 10;

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
    Publications publications;

    @Autowired
    Today today;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    QuestionId question;
    PositionId position;
    WordingId wording;

    @BeforeEach
    void beginAnAnswer() {
        question = house.question("typical-day");
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, "We start at nine.");
    }

    @AfterEach
    void asBefore() {
        ask(true, 1);
    }

    void ask(boolean fourEyes, int approvers) {
        doAs(house.mirjam, () -> policies.set(Scope.of(house.grid), fourEyes, approvers));
    }

    Decision approve(PersonId by, ReviewId review) {
        String hash = Seen.hash(as(by, () -> reviews.view(review)));
        doAs(by, () -> reviews.changesRead(review));
        return as(by, () -> reviews.approve(review, hash));
    }

    boolean isRead() {
        return as(house.vera, () -> reading.answer(position, question, Language.EN))
                .isPresent();
    }

    boolean waitsFor(PersonId person, ReviewId review) {
        return as(person, () -> today.waiting()).stream()
                .anyMatch(waiting -> waiting.review().equals(review) && waiting.kind() == Waiting.Kind.TO_DECIDE);
    }

    List<String> stored(ReviewId review) {
        return jdbc.sql("""
                        select p.name || ' ' || g.four_eyes || ' ' || g.approvers
                        from approval g join person p on p.id = g.person where g.review = ? order by g.at
                        """)
                .param(review.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void isLiveWhenTheLastOfThemApproves() {
        ask(true, 3);
        ReviewId review = approver.ask(wording, house.anna);
        assertThat(approve(house.mirjam, review)).isEqualTo(new Decision.Counted(1, 3));
        assertThat(waitsFor(house.mirjam, review)).isFalse();
        assertThat(waitsFor(house.lena, review)).isTrue();
        assertThat(approve(house.lena, review)).isEqualTo(new Decision.Counted(2, 3));
        assertThat(isRead()).isFalse();
        ReviewPage page = as(house.director, () -> reviews.view(review));
        assertThat(page.approvals()).extracting(one -> one.by().name()).containsExactly("Mirjam", "Lena");
        assertThat(page.approvalsAsked()).isEqualTo(3);
        assertThat(approve(house.director, review)).isInstanceOf(Decision.Approved.class);
        assertThat(as(house.vera, () -> reading.answer(position, question, Language.EN))
                        .orElseThrow()
                        .approvedBy())
                .isEqualTo("Mirjam, Lena, Dora");
        assertThat(stored(review)).containsExactly("Mirjam true 3", "Lena true 3", "Dora true 3");
    }

    @Test
    void nobodyDecidesTheSameTwice() {
        ask(true, 2);
        ReviewId review = approver.ask(wording, house.anna);
        approve(house.mirjam, review);
        assertThat(as(house.mirjam, () -> reviews.whatIsMissing(review, house.mirjam)))
                .containsExactly(Missing.ANOTHER_APPROVER);
        assertThat(approve(house.mirjam, review))
                .isEqualTo(new Decision.Refused(List.of(Missing.ANOTHER_APPROVER), ReviewState.OPEN, null));
        assertThat(isRead()).isFalse();
        approve(house.lena, review);
        assertThat(isRead()).isTrue();
        assertThat(approve(house.lena, review)).isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> doAs(house.lena, () -> reviews.sendBack(review, "Which day?")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aNewRequestBeginsWithoutApprovals() {
        ask(true, 2);
        ReviewId review = approver.ask(wording, house.anna);
        approve(house.mirjam, review);
        hand.write(house.anna, wording, "Or ten. ");
        ReviewId newer = approver.ask(wording, house.anna);
        assertThat(approve(house.lena, newer)).isEqualTo(new Decision.Counted(1, 2));
        assertThat(stored(review)).as("kept for ever").containsExactly("Mirjam true 2");
    }

    /** Invariant 7. */
    @Test
    void anotherPolicyNeitherUndoesNorUnlocksWhatWasDecidedBefore() {
        ReviewId first = approver.ask(wording, house.anna);
        assertThat(approve(house.mirjam, first)).isInstanceOf(Decision.Approved.class);
        ask(true, 3);
        assertThat(isRead()).as("approved by one").isTrue();
        assertThat(stored(first)).containsExactly("Mirjam true 1");

        hand.write(house.anna, wording, "Or ten. ");
        ReviewId second = approver.ask(wording, house.anna);
        approve(house.mirjam, second);
        ask(true, 1);
        assertThat(state(second)).as("decided by nobody's click").isEqualTo("OPEN");
        assertThat(stored(second)).containsExactly("Mirjam true 3");
        assertThat(approve(house.lena, second)).isInstanceOf(Decision.Approved.class);
        assertThat(stored(second)).containsExactly("Mirjam true 3", "Lena true 1");
        assertThat(as(house.anna, () -> reviews.view(second)).approvalsAsked()).isEqualTo(1);
    }

    private void approveTwice() {
        ReviewId review = approver.ask(wording, house.anna);
        approve(house.mirjam, review);
        approve(house.lena, review);
    }

    @Test
    void whatSaysTheSameNeedsOneApprovalOnly() {
        ask(true, 2);
        approveTwice();
        hand.erase(house.anna, wording, "We start at nine.".length());
        hand.write(house.anna, wording, "we start at 9.");
        ReviewId editorial = approver.ask(wording, house.anna);
        assertThat(as(house.lena, () -> reviews.view(editorial)).approvalsAsked())
                .isEqualTo(1);
        assertThat(approve(house.lena, editorial)).isInstanceOf(Decision.Approved.class);
        assertThat(stored(editorial)).containsExactly("Lena true 1");
        assertThat(as(house.vera, () -> reading.answer(position, question, Language.EN))
                        .orElseThrow()
                        .approvedBy())
                .isEqualTo("Lena");
    }

    @Test
    void whatSaysSomethingElseNeedsThemAll() {
        ask(true, 2);
        approveTwice();
        hand.write(house.anna, wording, "Or ten. ");
        assertThat(approve(house.mirjam, approver.ask(wording, house.anna))).isEqualTo(new Decision.Counted(1, 2));
    }

    /** Four eyes stay asked: whoever wrote it approves no comma of it. */
    @Test
    void whoWroteWhatSaysTheSameApprovesItNot() {
        ask(true, 2);
        approveTwice();
        hand.erase(house.mirjam, wording, "We".length());
        hand.write(house.mirjam, wording, "we");
        assertThat(approve(house.mirjam, approver.ask(wording, house.anna))).isInstanceOf(Decision.Refused.class);
    }

    /** It says the same as what was live when it was asked; that is live no more when it is decided. */
    @Test
    void whatIsLiveMeanwhileCounts() {
        ask(true, 2);
        approveTwice();
        hand.erase(house.anna, wording, "We".length());
        hand.write(house.anna, wording, "we");
        ReviewId editorial = approver.ask(wording, house.anna);
        doAs(house.mirjam, () -> publications.markObsolete(wording, "It is no longer so."));
        assertThat(as(house.lena, () -> reviews.view(editorial)).approvalsAsked())
                .isEqualTo(2);
    }

    @Test
    void whoMayApproveIsAskedAtTheApprovalAndNotBefore() {
        hand.write(house.mirjam, wording, "Mirjam writes too. ");
        ReviewId review = approver.ask(wording, house.anna);
        assertThat(approve(house.mirjam, review)).isInstanceOf(Decision.Refused.class);
        ask(false, 2);
        assertThat(approve(house.mirjam, review)).isEqualTo(new Decision.Counted(1, 2));
        ask(true, 2);
        assertThat(stored(review)).containsExactly("Mirjam false 2");
        assertThat(approve(house.lena, review)).isInstanceOf(Decision.Approved.class);
    }

    @Test
    void whatWasStoredCannotBeChanged() {
        ReviewId review = approver.ask(wording, house.anna);
        approve(house.mirjam, review);
        assertThatThrownBy(() -> jdbc.sql("update approval set four_eyes = false where review = ?")
                        .param(review.value())
                        .update())
                .hasStackTraceContaining("permission denied");
        for (int bad : new int[] {0, 4}) {
            assertThatThrownBy(() -> ask(true, bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String state(ReviewId review) {
        return jdbc.sql("select state from review where id = ?")
                .param(review.value())
                .query(String.class)
                .single();
    }

    /** Three leads decide at the same moment where two must: it is live once, by exactly two, whoever they are. */
    @Test
    void approversAtTheSameMomentMakeItLiveOnce() throws Exception {
        ask(true, 2);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < ROUNDS; round++) {
                hand.write(house.anna, wording, "Round %d. ".formatted(round));
                ReviewId review = approver.ask(wording, house.anna);
                String hash = Seen.hash(as(house.anna, () -> reviews.view(review)));
                var start = new CyclicBarrier(3);
                var running = new ArrayList<Future<Decision>>();
                for (PersonId lead : List.of(house.mirjam, house.lena, house.director)) {
                    doAs(lead, () -> reviews.changesRead(review));
                    running.add(threads.submit(() -> {
                        start.await();
                        return as(lead, () -> reviews.approve(review, hash));
                    }));
                }
                var decisions = new ArrayList<Decision>();
                for (Future<Decision> one : running) {
                    decisions.add(one.get());
                }
                assertThat(decisions)
                        .filteredOn(Decision.Counted.class::isInstance)
                        .hasSize(1);
                assertThat(decisions)
                        .filteredOn(Decision.Approved.class::isInstance)
                        .hasSize(1);
                assertThat(stored(review)).hasSize(2);
                assertThat(state(review)).isEqualTo("APPROVED");
            }
        }
        assertThat(jdbc.sql("select count(*) from publication where wording = ?")
                        .param(wording.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROUNDS);
    }
}
