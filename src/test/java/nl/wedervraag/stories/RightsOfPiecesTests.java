package nl.wedervraag.stories;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.AnswerId;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceEndings;
import nl.wedervraag.publishing.PieceHand;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PieceReviews;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.publishing.PiecesWaiting;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may call what of stories and challenges: every public method of their services is called, as everyone there is. */
@DatabaseTest
@WithRooms
@Import(PieceHand.class)
@Slow
class RightsOfPiecesTests {

    /** Of the team that the piece belongs to, and whoever holds a role in the whole organisation. */
    private static final Set<String> WRITERS = Set.of("Anna", "Bas", "Mirjam", "Lena", "Dora", "Wim");

    private static final Set<String> LEADS = Set.of("Mirjam", "Lena", "Dora");

    /** Whoever writes anywhere: what they receive is narrowed to what is theirs. */
    private static final Set<String> ALL_WRITERS =
            Set.of("Anna", "Bas", "Mirjam", "Lena", "Otto", "Olga", "Dora", "Wim");

    private record Door(String name, Set<String> open, Supplier<Runnable> fresh) {}

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
    Foundations foundations;

    @Autowired
    Stories stories;

    @Autowired
    StoryTags tags;

    @Autowired
    Answers answers;

    @Autowired
    Positions positions;

    @Autowired
    JdbcClient jdbc;

    private List<Object> services() {
        return List.of(pieces, reviews, endings, waiting, foundations, stories, tags);
    }

    private PieceId written() {
        return hand.written(house.anna, Scope.of(house.grid));
    }

    private PieceId published() {
        return hand.published(house.anna, house.director, Scope.of(house.grid));
    }

    private AnswerId answer() {
        var question = house.question("best-part");
        var position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        return Objects.requireNonNull(as(house.anna, () -> answers.page(position, question, Language.EN, null))
                        .draft())
                .answer();
    }

    private Door door(String name, Set<String> open, Function<PieceId, Runnable> call) {
        return new Door(name, open, () -> call.apply(written()));
    }

    private List<Door> doors() {
        var grid = Scope.of(house.grid);
        return List.of(
                door("Pieces.begin", WRITERS, any -> () -> pieces.begin(Kind.STORY, grid, Language.EN, "A story")),
                door("Pieces.save", WRITERS, one -> () -> pieces.save(one, 2, PieceHand.story("vouch", "Bas"))),
                door("Pieces.delete", WRITERS, one -> () -> pieces.delete(one)),
                door("Pieces.listed", ALL_WRITERS, any -> () -> pieces.listed(Kind.STORY)),
                door("Pieces.page", WRITERS, one -> () -> pieces.page(one)),
                door("Pieces.possibleOwners", LEADS, one -> () -> pieces.possibleOwners(one)),
                door("Pieces.setOwner", LEADS, one -> () -> pieces.setOwner(one, house.bas)),
                door("PieceReviews.ask", WRITERS, one -> () -> reviews.ask(one, 2)),
                new Door("PieceReviews.withdraw", WRITERS, () -> {
                    var review = hand.ask(house.anna, written());
                    return () -> reviews.withdraw(review);
                }),
                new Door("PieceReviews.sendBack", LEADS, () -> {
                    var review = hand.ask(house.anna, written());
                    return () -> reviews.sendBack(review, "Who?");
                }),
                new Door("PieceReviews.approve", LEADS, () -> {
                    var review = hand.ask(house.anna, written());
                    var seen = hand.seen(house.anna, review);
                    return () -> reviews.approve(review, seen);
                }),
                new Door("PieceReviews.whatIsMissing", WRITERS, () -> {
                    var review = hand.ask(house.anna, written());
                    return () -> reviews.whatIsMissing(review, house.mirjam);
                }),
                new Door("PieceReviews.view", WRITERS, () -> {
                    var review = hand.ask(house.anna, written());
                    return () -> reviews.view(review);
                }),
                new Door("PieceEndings.end", LEADS, () -> {
                    var story = published();
                    return () -> endings.end(story, "Not any more.");
                }),
                door("PiecesWaiting.forMe", ALL_WRITERS, any -> () -> waiting.forMe()),
                new Door("Foundations.possible", WRITERS, () -> {
                    var answer = answer();
                    return () -> foundations.possible(answer);
                }),
                new Door("Foundations.restOn", WRITERS, () -> {
                    var answer = answer();
                    var story = written();
                    return () -> foundations.restOn(answer, story);
                }),
                new Door("Foundations.restNoMoreOn", WRITERS, () -> {
                    var answer = answer();
                    var story = written();
                    return () -> foundations.restNoMoreOn(answer, story);
                }),
                door("Foundations.uses", WRITERS, one -> () -> foundations.uses(one)),
                door("Foundations.used", ALL_WRITERS, any -> () -> foundations.used(Kind.STORY)),
                door("Stories.all", ALL_WRITERS, any -> () -> stories.all()),
                door("StoryTags.of", WRITERS, one -> () -> tags.of(one)),
                door("StoryTags.possiblePositions", WRITERS, one -> () -> tags.possiblePositions(one)),
                door("StoryTags.set", WRITERS, one -> () -> tags.set(one, new StoryTags.Tags(List.of(), List.of()))));
    }

    private String name(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    @Test
    void everyMethodIsOpenToThoseWhoMayAndToNobodyElse() {
        for (Door door : doors()) {
            var passed = house.everyone().stream()
                    .filter(person -> {
                        Runnable call = door.fresh().get();
                        Throwable refusal = catchThrowable(() -> doAs(person, call));
                        assertThat(refusal == null || refusal instanceof NotAllowed)
                                .as(door.name() + " as " + name(person) + ": " + refusal)
                                .isTrue();
                        return refusal == null;
                    })
                    .map(this::name)
                    .collect(Collectors.toSet());
            assertThat(passed).as(door.name()).isEqualTo(door.open());
        }
    }

    @Test
    void everyPublicMethodHasItsRow() {
        var there = services().stream()
                .flatMap(service ->
                        Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(RightsOfPiecesTests::called)
                .collect(Collectors.toSet());
        assertThat(doors().stream().map(Door::name).collect(Collectors.toSet())).isEqualTo(there);
    }

    private static String called(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Test
    void listsHoldWhatIsOnesOwn() {
        var ours = written();
        var companys = hand.written(house.writer, Scope.ORGANISATION);
        var theirs = hand.written(house.otherEditor, Scope.of(house.planning));
        assertThat(listed(house.anna)).contains(ours).doesNotContain(companys, theirs);
        assertThat(listed(house.otherLead)).contains(theirs).doesNotContain(companys, ours);
        assertThat(listed(house.writer)).contains(ours, companys, theirs);
    }

    private Stream<PieceId> listed(PersonId person) {
        return as(person, () -> pieces.listed(Kind.STORY)).stream().map(one -> one.id());
    }

    @Test
    void nobodyBeginsWhereTheyDoNotWrite() {
        assertThat(catchThrowable(
                        () -> as(house.anna, () -> pieces.begin(Kind.STORY, Scope.ORGANISATION, Language.EN, "Ours"))))
                .isInstanceOf(NotAllowed.class);
        assertThat(catchThrowable(() -> as(
                        house.anna,
                        () -> pieces.save(
                                hand.written(house.otherEditor, Scope.of(house.planning)),
                                2,
                                new Content(PieceHand.STORY)))))
                .isInstanceOf(NotAllowed.class);
    }
}
