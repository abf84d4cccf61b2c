package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.discussion.Comments;
import nl.wedervraag.discussion.ThreadId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is spoken to in a comment finds it among what waits for them, until they say something to it. */
@DatabaseTest
@WithRooms
class MentionsWaitingTests {

    private static final String TEXT = "We start at nine and stop at five.";

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Comments comments;

    @Autowired
    MentionsWaiting mentions;

    @Autowired
    JdbcClient jdbc;

    PositionId position;
    WordingId wording;
    DocumentId document;
    long version;
    PersonId cleo;

    @BeforeEach
    void write() {
        cleo = house.person(house.fresh("Cleo"), Scope.of(house.grid), Role.EDITOR);
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, house.allQuestions()));
        wording = as(
                house.anna, () -> answers.start(position, house.question("typical-day"), Reach.POSITION, Language.EN));
        document = hand.documentOf(wording);
        version = hand.write(house.anna, wording, TEXT);
    }

    private ThreadId say(PersonId by, String words) {
        int from = 1 + TEXT.indexOf("nine");
        return as(by, () -> comments.open(document, version, from, from + 4, words));
    }

    private String cleosName() {
        return jdbc.sql("select name from person where id = ?")
                .param(cleo.value())
                .query(String.class)
                .single();
    }

    private List<String> waiting(PersonId person) {
        return as(person, mentions::forMe).stream().map(MentionWaiting::words).toList();
    }

    @Test
    void waitsUntilTheySaySomethingToIt() {
        var words = "Still so, @" + cleosName() + "?";
        ThreadId thread = say(house.anna, words);
        assertThat(waiting(cleo)).containsExactly(words);
        var one = as(cleo, mentions::forMe).getFirst();
        assertThat(one.thread()).isEqualTo(thread);
        assertThat(one.position()).isEqualTo(position);
        assertThat(one.by().id()).isEqualTo(house.anna);
        assertThat(waiting(house.bas)).doesNotContain(words);
        doAs(cleo, () -> comments.reply(thread, "Yes"));
        assertThat(waiting(cleo)).isEmpty();
        doAs(house.bas, () -> comments.reply(thread, "Since when, @" + cleosName() + "?"));
        assertThat(waiting(cleo)).containsExactly("Since when, @" + cleosName() + "?");
    }

    @Test
    void waitsOnceAThread() {
        ThreadId thread = say(house.anna, "Still so, @" + cleosName() + "?");
        doAs(house.bas, () -> comments.reply(thread, "I wonder too, @" + cleosName()));
        assertThat(waiting(cleo)).containsExactly("I wonder too, @" + cleosName());
    }

    @Test
    void waitsNoMoreWhenItIsResolvedOrGone() {
        ThreadId thread = say(house.anna, "Still so, @" + cleosName() + "?");
        doAs(house.bas, () -> comments.resolve(thread));
        assertThat(waiting(cleo)).isEmpty();
        doAs(house.bas, () -> comments.reopen(thread));
        assertThat(waiting(cleo)).hasSize(1);
        var comment = as(house.anna, () -> comments.of(document))
                .threads()
                .getFirst()
                .comments()
                .getFirst();
        doAs(house.anna, () -> comments.delete(comment.id()));
        assertThat(waiting(cleo)).isEmpty();
    }

    @Test
    void nobodyIsSpokenToByThemselves() {
        say(cleo, "I ask myself, @" + cleosName());
        assertThat(waiting(cleo)).isEmpty();
    }

    @Test
    void whoeverSeesTheDraftNoMoreIsShownNothing() {
        say(house.anna, "Still so, @" + cleosName() + "?");
        jdbc.sql("delete from membership where person = ?").param(cleo.value()).update();
        assertThat(waiting(cleo)).isEmpty();
    }

    @Test
    void nothingWaitsWhereThePositionIsClosed() {
        say(house.anna, "Still so, @" + cleosName() + "?");
        doAs(house.mirjam, () -> positions.close(position));
        assertThat(waiting(cleo)).isEmpty();
    }
}
