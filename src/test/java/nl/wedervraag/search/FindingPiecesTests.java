package nl.wedervraag.search;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceEndings;
import nl.wedervraag.publishing.PieceHand;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.stories.StoryTags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stories and challenges are found by whoever may read them, and by nobody else. */
@DatabaseTest
@WithRooms
@Import(PieceHand.class)
class FindingPiecesTests {

    @Autowired
    House house;

    @Autowired
    PieceHand hand;

    @Autowired
    Pieces pieces;

    @Autowired
    PieceEndings endings;

    @Autowired
    StoryTags tags;

    @Autowired
    SearchIndex index;

    @Autowired
    Search search;

    @Autowired
    JdbcClient jdbc;

    String word;

    /** Nor any word like it, which would be found too. */
    @BeforeEach
    void chooseAWordThatStandsNowhere() {
        word = UUID.randomUUID()
                .toString()
                .chars()
                .filter(letter -> letter != '-')
                .limit(20)
                .map(letter -> Character.isDigit(letter) ? 'g' + letter - '0' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Content story(String field, String value) {
        return PieceHand.story(field, value);
    }

    private PieceId story(Scope scope) {
        var by = scope == Scope.ORGANISATION ? house.writer : house.anna;
        return hand.save(by, hand.begin(by, scope), story("happened", "Henk said " + word + " no."));
    }

    private PieceId challenge() {
        var id = as(house.anna, () -> pieces.begin(Kind.CHALLENGE, Scope.of(house.grid), Language.EN, "The import"));
        Map<String, String> values = new HashMap<>(Map.of(
                "title",
                "The import",
                "problem",
                "It stops.",
                "since",
                "2025-09",
                "tried",
                "A watchdog.",
                "open",
                "The rest.",
                "openness",
                "ANYONE"));
        jdbc.sql("select id::text from position where team = ? and not closed")
                .param(house.grid.value())
                .query(String.class)
                .list()
                .forEach(position -> values.put("opportunity." + position, "You decide " + word + "."));
        return hand.save(house.anna, id, new Content(values));
    }

    private List<Hit> find(PersonId person) {
        return as(person, () -> search.find(Wanted.anything(word), null));
    }

    /** By name, with whether what they find is a draft. */
    private Set<String> finders() {
        var finders = new TreeSet<String>();
        for (PersonId person : house.everyone()) {
            try {
                find(person).forEach(hit -> finders.add(name(person) + (hit.draft() ? " draft" : "")));
            } catch (NotAllowed refused) {
                continue;
            }
        }
        return finders;
    }

    private String name(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private static final Set<String> WRITERS =
            Set.of("Anna draft", "Bas draft", "Mirjam draft", "Lena draft", "Dora draft", "Wim draft");
    private static final Set<String> READERS = Set.of("Anna", "Bas", "Mirjam", "Lena", "Vera", "Dora", "Wim");

    @Test
    void aDraftIsFoundByWhoMaySeeItAndWhatIsPublishedByWhoReadsIt() {
        PieceId story = story(Scope.of(house.grid));
        assertThat(finders()).isEqualTo(WRITERS);
        hand.publish(story, house.anna, house.mirjam);
        assertThat(finders()).isEqualTo(READERS);
        assertThat(find(house.vera)).singleElement().satisfies(hit -> {
            assertThat(hit.what()).isEqualTo(Wanted.What.STORY);
            assertThat(hit.subject()).isEqualTo(story.value());
            assertThat(hit.position()).isNotNull();
        });
        hand.save(house.anna, story, story("happened", "Henk said nothing."));
        assertThat(finders()).as("the draft says something else").isEqualTo(READERS);
        doAs(house.mirjam, () -> endings.end(story, "Too long ago."));
        assertThat(finders()).as("retired, and the newest draft doesn't say it").isEmpty();
        assertThat(index.astray()).isEmpty();
    }

    @Test
    void challengesAreFoundByTheOpportunityThatTheyGive() {
        PieceId challenge = challenge();
        assertThat(finders()).isEqualTo(WRITERS);
        hand.publish(challenge, house.anna, house.mirjam);
        assertThat(finders()).isEqualTo(READERS);
        doAs(house.mirjam, () -> endings.end(challenge, "Solved."));
        assertThat(finders()).as("closed").isEqualTo(WRITERS);
        assertThat(index.astray()).isEmpty();
    }

    @Test
    void whoTakesBackThatTheyAgreedIsFoundNoMore() {
        PieceId story = hand.publish(story(Scope.of(house.grid)), house.anna, house.mirjam);
        var values =
                new HashMap<>(story("happened", "Henk said " + word + " no.").values());
        values.put("consent", "REFUSED");
        hand.save(house.anna, story, new Content(values));
        assertThat(finders()).isEqualTo(WRITERS);
    }

    @Test
    void nothingOfWhoAgreedIsFound() {
        PieceId story = hand.begin(house.anna, Scope.of(house.grid));
        hand.save(house.anna, story, story("consentBy", word));
        assertThat(finders()).isEmpty();
        hand.publish(story, house.anna, house.mirjam);
        assertThat(finders()).isEmpty();
    }

    @Test
    void aDeletedDraftIsGone() {
        PieceId story = story(Scope.of(house.grid));
        doAs(house.anna, () -> pieces.delete(story));
        assertThat(finders()).isEmpty();
        assertThat(jdbc.sql("select count(*) from search_entry where subject = ?")
                        .param(story.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aStoryForSomePositionsIsFoundWhereItIsRead() {
        PieceId story = hand.publish(story(Scope.ORGANISATION), house.writer, house.director);
        assertThat(find(house.otherViewer)).isNotEmpty();
        doAs(house.director, () -> tags.set(story, new StoryTags.Tags(List.of(), List.of(house.backend))));
        assertThat(find(house.otherViewer)).isEmpty();
        assertThat(find(house.vera)).extracting(Hit::position).containsExactly(house.backend);
    }

    @Test
    void oneCanLookForOneKindAlone() {
        hand.publish(story(Scope.of(house.grid)), house.anna, house.mirjam);
        hand.publish(challenge(), house.anna, house.mirjam);
        for (var what : Wanted.What.values()) {
            assertThat(as(
                            house.vera,
                            () -> search.find(new Wanted(word, null, null, null, Wanted.Kind.ALL, what), null)))
                    .extracting(Hit::what)
                    .isEqualTo(what == Wanted.What.ANSWER ? List.of() : List.of(what));
        }
        assertThatThrownBy(() -> find(house.administrator)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void madeAnewItIsTheSame() {
        hand.publish(story(Scope.of(house.grid)), house.anna, house.mirjam);
        challenge();
        var before = finders();
        index.rebuild();
        assertThat(finders()).isEqualTo(before);
        assertThat(index.astray()).isEmpty();
    }
}
