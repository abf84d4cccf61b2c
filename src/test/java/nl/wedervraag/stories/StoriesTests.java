package nl.wedervraag.stories;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.AnswerId;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Approver;
import nl.wedervraag.answers.BoardFilter;
import nl.wedervraag.answers.BoardRow;
import nl.wedervraag.answers.Foundation;
import nl.wedervraag.answers.FoundationUse;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.answers.Hand;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceEndings;
import nl.wedervraag.publishing.PieceHand;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.reading.Story;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.stories.StoryTags.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Answers rest on stories, readers see those that are published for them, and an answer about culture without one is flagged. */
@DatabaseTest
@WithRooms
@Import(PieceHand.class)
class StoriesTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    PieceHand pieces;

    @Autowired
    PieceEndings endings;

    @Autowired
    Positions positions;

    @Autowired
    Questions questions;

    @Autowired
    Bank bank;

    @Autowired
    Answers answers;

    @Autowired
    Foundations foundations;

    @Autowired
    Stories stories;

    @Autowired
    StoryTags tags;

    @Autowired
    Reading reading;

    Scope grid;
    QuestionId culture;
    QuestionId work;
    PositionId position;
    AnswerId answer;

    @BeforeEach
    void write() {
        grid = Scope.of(house.grid);
        culture = house.question("best-part");
        work = house.question("typical-day");
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(culture, work)));
        WordingId wording = as(house.anna, () -> answers.start(position, culture, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, "What I like best is how we say no together.");
        approver.approve(wording, house.anna, house.mirjam);
        answer = Objects.requireNonNull(page(culture).draft()).answer();
    }

    private AnswerPage page(QuestionId question) {
        return as(house.anna, () -> answers.page(position, question, Language.EN, null));
    }

    private BoardRow row(QuestionId question) {
        return as(house.anna, () -> answers.board(position, Language.EN, BoardFilter.EVERYTHING, 1)).chapters().stream()
                .flatMap(chapter -> chapter.rows().stream())
                .filter(row -> row.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private Book book(PersonId person, PositionId of) {
        return as(person, () -> reading.book(of, Language.EN));
    }

    private List<Story> beside(PersonId person) {
        return book(person, position).chapters().stream()
                .flatMap(chapter -> chapter.answers().stream())
                .filter(one -> one.id().equals(culture))
                .findFirst()
                .orElseThrow()
                .stories();
    }

    private void link(PieceId story) {
        doAs(house.anna, () -> foundations.restOn(answer, story));
    }

    @Test
    void anAnswerAboutCultureWithoutAStoryIsFlaggedAndCanBeApprovedAllTheSame() {
        assertThat(page(culture).lacks()).isEqualTo(Asks.STORY);
        assertThat(row(culture).lacks()).isEqualTo(Asks.STORY);
        assertThat(row(culture).covered()).as("approved").isTrue();
        assertThat(row(work).lacks()).as("nobody began").isNull();
        var story = pieces.written(house.anna, grid);
        link(story);
        assertThat(page(culture).lacks()).isNull();
        assertThat(row(culture).lacks()).isNull();
        assertThat(page(culture).restsOn()).extracting(Foundation::piece).containsExactly(story);
        doAs(house.anna, () -> foundations.restNoMoreOn(answer, story));
        assertThat(row(culture).lacks()).isEqualTo(Asks.STORY);
    }

    @Test
    void aRetiredStoryCarriesNoAnswer() {
        var story = pieces.published(house.anna, house.mirjam, grid);
        link(story);
        doAs(house.mirjam, () -> endings.end(story, "It turned out otherwise."));
        assertThat(page(culture).lacks()).isEqualTo(Asks.STORY);
        assertThat(row(culture).lacks()).isEqualTo(Asks.STORY);
        assertThat(as(house.anna, () -> foundations.possible(answer)))
                .extracting(Foundation::piece)
                .doesNotContain(story);
    }

    @Test
    void whatAThemeAsksForIsTheLeadsToSay() {
        var theme = as(house.director, () -> bank.content()).themes().stream()
                .filter(one -> one.questions().stream()
                        .anyMatch(question -> question.id().equals(work)))
                .findFirst()
                .orElseThrow();
        assertThat(theme.asks()).isEqualTo(Asks.NOTHING);
        WordingId wording = as(house.anna, () -> answers.start(position, work, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, "We start at nine.");
        assertThat(row(work).lacks()).isNull();
        doAs(house.director, () -> bank.askFor(theme.id(), Asks.CHALLENGE));
        assertThat(row(work).lacks()).isEqualTo(Asks.CHALLENGE);
        assertThat(page(work).lacks()).isEqualTo(Asks.CHALLENGE);
        doAs(house.director, () -> bank.askFor(theme.id(), Asks.NOTHING));
        assertThat(row(work).lacks()).isNull();
    }

    @Test
    void theStarterSetSaysWhichThemesAskForWhat() {
        var asks = as(house.director, () -> bank.content()).themes().stream()
                .collect(Collectors.toMap(
                        one -> one.name().getOrDefault(Language.EN, ""), one -> one.asks(), (one, same) -> one));
        assertThat(asks)
                .containsEntry("Culture", Asks.STORY)
                .containsEntry("Challenges", Asks.CHALLENGE)
                .containsEntry("Growth and onboarding", Asks.NOTHING);
    }

    @Test
    void readersSeeItBesideTheAnswerOnceItIsPublished() {
        var story = pieces.written(house.anna, grid);
        link(story);
        assertThat(beside(house.vera)).as("a draft").isEmpty();
        assertThat(book(house.vera, position).stories()).extracting(Story::id).doesNotContain(story.value());
        pieces.publish(story, house.anna, house.mirjam);
        assertThat(beside(house.vera)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(story.value());
            assertThat(one.title()).isEqualTo(PieceHand.STORY.get("title"));
            assertThat(one.approvedBy()).isEqualTo("Mirjam");
            assertThat(one.old()).isFalse();
        });
        assertThat(as(house.vera, () -> reading.answer(position, culture, Language.EN))
                        .orElseThrow()
                        .stories())
                .hasSize(1);
        pieces.save(house.anna, story, PieceHand.story("changed", "Something that nobody approved."));
        assertThat(beside(house.vera).getFirst().changed()).isEqualTo(PieceHand.STORY.get("changed"));
        doAs(house.mirjam, () -> endings.end(story, "It is too old."));
        assertThat(beside(house.vera)).isEmpty();
    }

    @Test
    void onesThatStandBesideNoAnswerAreReadAtTheEnd() {
        var story = pieces.published(house.anna, house.mirjam, grid);
        assertThat(book(house.vera, position).stories()).extracting(Story::id).contains(story.value());
        link(story);
        assertThat(book(house.vera, position).stories()).extracting(Story::id).doesNotContain(story.value());
    }

    @Test
    void aTeamsStoryIsForThatTeamAndACompanysForAll() {
        var teams = pieces.published(house.anna, house.mirjam, grid);
        var companys = pieces.published(house.writer, house.director, Scope.ORGANISATION);
        assertThat(book(house.otherViewer, house.planner).stories())
                .extracting(Story::id)
                .contains(companys.value())
                .doesNotContain(teams.value());
        assertThat(book(house.vera, position).stories())
                .extracting(Story::id)
                .contains(companys.value(), teams.value());
    }

    @Test
    void aStoryServesThePositionsThatItIsFor() {
        var story = pieces.published(house.anna, house.mirjam, grid);
        var other = as(
                house.mirjam, () -> positions.open(house.grid, house.fresh("Tester"), Language.EN, List.of(culture)));
        doAs(house.anna, () -> tags.set(story, new Tags(List.of(), List.of(other))));
        assertThat(book(house.vera, other).stories()).extracting(Story::id).contains(story.value());
        assertThat(book(house.vera, position).stories()).extracting(Story::id).doesNotContain(story.value());
        link(story);
        assertThat(beside(house.vera)).as("linked all the same").isEmpty();
        assertThatThrownBy(() -> doAs(house.anna, () -> tags.set(story, new Tags(List.of(), List.of(house.planner)))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoeverTakesBackThatTheyAgreedIsGoneAtOnce() {
        var story = pieces.published(house.anna, house.mirjam, grid);
        link(story);
        assertThat(beside(house.vera)).hasSize(1);
        pieces.save(house.anna, story, PieceHand.story("consent", "REFUSED"));
        assertThat(beside(house.vera)).isEmpty();
        assertThat(book(house.vera, position).stories()).extracting(Story::id).doesNotContain(story.value());
    }

    @Test
    void whatItIsAboutIsNoPartOfWhatIsApproved() {
        var story = pieces.published(house.anna, house.mirjam, grid);
        Theme theme = as(house.anna, () -> questions.themes(Language.EN)).getFirst();
        doAs(house.mirjam, () -> tags.set(story, new Tags(List.of(theme.id()), List.of())));
        assertThat(as(house.anna, () -> tags.of(story)).themes()).containsExactly(theme.id());
        assertThat(listed(story).piece().isLive()).isTrue();
        assertThat(listed(story).piece().changed()).isFalse();
        assertThat(listed(story).themes()).containsExactly(theme.id());
    }

    private Stories.Listed listed(PieceId story) {
        return as(house.anna, () -> stories.all()).stream()
                .filter(one -> one.piece().id().equals(story))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsAgeIsTold() {
        var today = LocalDate.of(2026, 11, 29);
        assertThat(StoryAge.of("2026-11", today)).isEqualTo(new StoryAge(0));
        assertThat(StoryAge.of("2026-03-31", today)).isEqualTo(new StoryAge(8));
        assertThat(StoryAge.of("2024-12", today).isOld()).isFalse();
        assertThat(StoryAge.of("2024-11-30", today).isOld()).isTrue();
        var story = pieces.written(house.anna, grid);
        assertThat(listed(story).age()).isPresent();
        var old = pieces.begin(house.anna, grid);
        assertThat(listed(old).age()).isEmpty();
        pieces.save(house.anna, old, PieceHand.story("when", "2019-05"));
        assertThat(listed(old).age().orElseThrow().isOld()).isTrue();
        pieces.publish(old, house.anna, house.mirjam);
        assertThat(book(house.vera, position).stories())
                .filteredOn(one -> one.id().equals(old.value()))
                .singleElement()
                .satisfies(one -> assertThat(one.old()).isTrue());
    }

    @Test
    void whereItIsUsedIsSaidToThoseWhoWriteThere() {
        var story = pieces.written(house.writer, Scope.ORGANISATION);
        assertThatThrownBy(() -> link(story)).as("a draft that she doesn't see").isInstanceOf(NotAllowed.class);
        pieces.publish(story, house.writer, house.director);
        link(story);
        assertThat(as(house.writer, () -> foundations.uses(story)))
                .extracting(FoundationUse::question, FoundationUse::position)
                .containsExactly(tuple(culture, position));
        assertThat(as(house.writer, () -> foundations.used(Kind.STORY))).containsAllEntriesOf(Map.of(story, 1));
    }

    @Test
    void anotherTeamsStoryCannotBeLinked() {
        var theirs = pieces.published(house.otherEditor, house.otherLead, Scope.of(house.planning));
        assertThatThrownBy(() -> link(theirs)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> doAs(house.director, () -> foundations.restOn(answer, theirs)))
                .as("though she sees both")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatFitsTheThemeIsOfferedFirst() {
        var later = pieces.written(house.anna, grid);
        var fitting = pieces.written(house.bas, grid);
        pieces.save(house.anna, later, PieceHand.story("title", "The latest"));
        var theme = as(house.anna, () -> questions.get(culture, Language.EN)).theme();
        doAs(house.anna, () -> tags.set(fitting, new Tags(List.of(theme.id()), List.of())));
        assertThat(as(house.anna, () -> foundations.possible(answer)))
                .extracting(Foundation::piece)
                .startsWith(fitting)
                .contains(later);
    }

    @Test
    void aCopiedPositionsAnswersRestOnTheSame() {
        var story = pieces.published(house.anna, house.mirjam, grid);
        link(story);
        var copy = as(house.mirjam, () -> positions.copy(position, house.fresh("Copy"), true));
        assertThat(as(house.anna, () -> answers.page(copy, culture, Language.EN, null))
                        .restsOn())
                .extracting(Foundation::piece)
                .containsExactly(story);
    }
}
