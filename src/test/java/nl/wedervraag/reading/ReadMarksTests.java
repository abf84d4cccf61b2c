package nl.wedervraag.reading;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Approver;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Publications;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.Panels;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceHand;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What each person has read, and what they are shown when it changes. */
@DatabaseTest
@WithRooms
@Import(PieceHand.class)
class ReadMarksTests {

    private static final String BEFORE = "We start at nine and nobody minds.";

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
    Foundations foundations;

    @Autowired
    Positions positions;

    @Autowired
    Panels panels;

    @Autowired
    Answers answers;

    @Autowired
    Publications publications;

    @Autowired
    Reading reading;

    @Autowired
    ReadMarks marks;

    PositionId position;
    QuestionId question;
    WordingId wording;

    @BeforeEach
    void publishOneAnswer() {
        question = house.question("typical-day");
        var other = house.question("best-part");
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question, other)));
        wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, BEFORE);
        approver.approve(wording, house.anna, house.mirjam);
    }

    private Readable shown(PersonId person) {
        return as(person, () -> reading.answer(position, question, Language.EN)).orElseThrow();
    }

    private @Nullable ReadMark mark(PersonId person) {
        return as(person, () -> marks.of(position, Language.EN)).get(question);
    }

    private void read(PersonId person) {
        Seen seen = Seen.of(shown(person));
        doAs(person, () -> marks.read(position, List.of(seen)));
    }

    private Optional<Changed> changed(PersonId person) {
        return as(person, () -> marks.changed(position, question, Language.EN));
    }

    /** 'We start at nine' becomes 'You all start at nine'. */
    private void approveAnew() {
        hand.erase(house.anna, wording, 2);
        hand.write(house.anna, wording, "You all");
        approver.approve(wording, house.anna, house.mirjam);
    }

    private Optional<ToRead> onToday(PersonId person) {
        return as(person, () -> marks.toRead(Language.EN)).stream()
                .filter(one -> one.position().equals(position))
                .findFirst();
    }

    @Test
    void isUnreadThenReadThenChanged() {
        assertThat(mark(house.vera)).isEqualTo(ReadMark.UNREAD);
        read(house.vera);
        assertThat(mark(house.vera)).isEqualTo(ReadMark.READ);
        assertThat(mark(house.bas)).as("each their own").isEqualTo(ReadMark.UNREAD);
        hand.write(house.anna, wording, "A draft that nobody approved. ");
        assertThat(mark(house.vera)).as("a draft changes nothing").isEqualTo(ReadMark.READ);
        hand.erase(house.anna, wording, "A draft that nobody approved. ".length());
        approveAnew();
        assertThat(mark(house.vera)).isEqualTo(ReadMark.CHANGED);
        read(house.vera);
        assertThat(mark(house.vera)).isEqualTo(ReadMark.READ);
        Seen seen = Seen.of(shown(house.vera));
        doAs(house.vera, () -> marks.unread(position, seen));
        assertThat(mark(house.vera)).isEqualTo(ReadMark.UNREAD);
    }

    @Test
    void whoApprovedItHasReadIt() {
        assertThat(mark(house.mirjam)).isEqualTo(ReadMark.READ);
        approveAnew();
        assertThat(mark(house.mirjam)).isEqualTo(ReadMark.READ);
        assertThat(mark(house.anna)).isEqualTo(ReadMark.UNREAD);
    }

    /** Marked in a page that shows what was live a moment ago. */
    @Test
    void wordsThatWereReplacedMeanwhileAreNotMarked() {
        Seen before = Seen.of(shown(house.vera));
        approveAnew();
        doAs(house.vera, () -> marks.read(position, List.of(before)));
        assertThat(mark(house.vera)).isEqualTo(ReadMark.UNREAD);
    }

    @Test
    void whoSeesNoDraftsIsShownOnlyWhatIsLive() {
        read(house.vera);
        read(house.bas);
        assertThat(changed(house.vera)).as("nothing has changed").isEmpty();
        approveAnew();
        assertThat(changed(house.vera).orElseThrow())
                .isEqualTo(new Changed(
                        "<p dir=\"auto\"><ins>You all</ins> start at nine and nobody minds.</p>",
                        true,
                        true,
                        false,
                        false));
        assertThat(changed(house.bas).orElseThrow())
                .isEqualTo(new Changed(
                        "<p dir=\"auto\"><del>We</del><ins>You all</ins> start at nine and nobody minds.</p>",
                        true,
                        true,
                        true,
                        false));
        assertThat(changed(house.anna)).as("who never read it").isEmpty();
    }

    @Test
    void ofWhatWasOnlyTakenOutAViewerSeesThatItWas() {
        read(house.vera);
        hand.erase(house.anna, wording, 3);
        approver.approve(wording, house.anna, house.mirjam);
        var changed = changed(house.vera).orElseThrow();
        assertThat(changed.html()).isEqualTo("<p dir=\"auto\">start at nine and nobody minds.</p>");
        assertThat(changed.anythingGone()).isTrue();
        assertThat(changed.anythingNew()).isFalse();
    }

    @Test
    void whatIsRetiredNeedsNoReading() {
        read(house.vera);
        doAs(house.mirjam, () -> publications.retire(wording, "The office moved."));
        assertThat(as(house.vera, () -> marks.of(position, Language.EN))).isEmpty();
        assertThat(onToday(house.vera)).isEmpty();
    }

    @Test
    void todayCountsForViewersAndForThePanel() {
        assertThat(onToday(house.vera)).hasValueSatisfying(one -> {
            assertThat(one.unread()).isEqualTo(1);
            assertThat(one.changed()).isZero();
        });
        assertThat(onToday(house.bas)).as("who writes, and isn't on the panel").isEmpty();
        doAs(house.mirjam, () -> panels.add(position, house.bas));
        assertThat(onToday(house.bas)).isPresent();
        read(house.vera);
        assertThat(onToday(house.vera)).isEmpty();
        approveAnew();
        assertThat(onToday(house.vera))
                .hasValueSatisfying(one -> assertThat(one.changed()).isEqualTo(1));
        doAs(house.mirjam, () -> positions.close(position));
        assertThat(onToday(house.vera)).as("nobody is interviewed for it").isEmpty();
    }

    @Test
    void challengesStandBesideTheAnswersThatRestOnThemAndTheOthersAtTheEnd() {
        PieceId beside = challenge("The import stops");
        PieceId elsewhere = challenge("One tester for two teams");
        var draft = Objects.requireNonNull(
                as(house.mirjam, () -> answers.page(position, question, Language.EN, Reach.POSITION))
                        .draft());
        doAs(house.anna, () -> foundations.restOn(draft.answer(), beside));
        assertThat(shown(house.vera).challenges())
                .as("not before it is published")
                .isEmpty();
        pieceHand.publish(beside, house.anna, house.mirjam);
        pieceHand.publish(elsewhere, house.anna, house.mirjam);
        Book book = as(house.vera, () -> reading.book(position, Language.EN));
        assertThat(book.chapters().getFirst().answers().getFirst().challenges())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.title()).isEqualTo("The import stops");
                    assertThat(one.openness()).isEqualTo(Challenge.Openness.LATE_ROUNDS);
                });
        assertThat(book.challenges())
                .extracting(Challenge::id)
                .contains(elsewhere.value())
                .doesNotContain(beside.value());
    }

    private PieceId challenge(String title) {
        var id = as(house.anna, () -> pieces.begin(Kind.CHALLENGE, Scope.of(house.grid), Language.EN, title));
        pieceHand.save(
                house.anna,
                id,
                new Content(Map.of(
                        "title",
                        title,
                        "problem",
                        "Twice a month.",
                        "since",
                        "2025-09",
                        "tried",
                        "A watchdog.",
                        "open",
                        "The rest.",
                        "openness",
                        "LATE_ROUNDS",
                        "opportunity." + position.value(),
                        "You decide.",
                        "opportunity." + house.backend.value(),
                        "You decide.")));
        return id;
    }
}
