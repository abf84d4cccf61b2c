package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.model.Node;
import org.junit.jupiter.api.Test;

/** What is kept in memory of a document and of those who write in it. */
class LiveTests {

    private static final PersonId ANNA = PersonId.random();

    private static StoredCommit commit(long version, String client, long seq) {
        var steps = Steps.insert(1, "x").toString();
        return new StoredCommit(version, client, seq, ANNA, version - 1, steps, new byte[32], Instant.EPOCH);
    }

    private static Live written(int commits, List<Node> states) {
        var live = new Live(0, Pen.empty());
        states.add(live.document());
        for (int version = 1; version <= commits; version++) {
            live.add(Pen.again(commit(version, "client-of-anna-01", version), live.document()));
            states.add(live.document());
        }
        return live;
    }

    @Test
    void givesBackEachStateAndWhatCameAfterIt() {
        var states = new ArrayList<Node>();
        var live = written(5, states);

        assertThat(live.version()).isEqualTo(5);
        for (int version = 0; version <= 5; version++) {
            assertThat(live.remembers(version)).isTrue();
            assertThat(live.at(version)).isEqualTo(states.get(version));
            assertThat(live.since(version)).hasSize(5 - version);
        }
        assertThat(live.since(3).getFirst().version()).isEqualTo(4);
        assertThat(live.remembers(6)).isFalse();
        assertThat(Steps.text(live.document())).isEqualTo("xxxxx");
    }

    @Test
    void forgetsWhatIsLongPast() {
        var states = new ArrayList<Node>();
        var live = written(2 * Live.TAIL - 1, states);
        assertThat(live.remembers(0)).isTrue();

        live = written(2 * Live.TAIL, states = new ArrayList<>());

        assertThat(live.version()).isEqualTo(2 * Live.TAIL);
        assertThat(live.remembers(Live.TAIL - 1)).isFalse();
        assertThat(live.remembers(Live.TAIL)).isTrue();
        assertThat(live.at(Live.TAIL)).isEqualTo(states.get(Live.TAIL));
        assertThat(live.at(Live.TAIL + 1)).isEqualTo(states.get(Live.TAIL + 1));
        assertThat(live.since(Live.TAIL)).hasSize(Live.TAIL);
    }

    @Test
    void refusesAVersionThatDoesNotFollow() {
        var live = new Live(3, Pen.empty());
        var done = Pen.again(commit(3, "client-of-anna-01", 1), live.document());
        assertThatIllegalStateException().isThrownBy(() -> live.add(done));
    }

    @Test
    void asksTheLogOnceHowFarAClientIs() {
        var asked = new ArrayList<String>();
        var clients = new Clients(client -> {
            asked.add(client);
            return client.equals("client-of-anna-01") ? Optional.of(commit(1, client, 7)) : Optional.empty();
        });

        assertThat(clients.of("client-of-anna-01")).contains(new Clients.Reached(ANNA, 7));
        assertThat(clients.of("client-of-anna-02")).isEmpty();
        assertThat(clients.of("client-of-anna-02")).isEmpty();
        clients.stored(commit(2, "client-of-anna-02", 3));
        assertThat(clients.of("client-of-anna-02")).contains(new Clients.Reached(ANNA, 3));
        assertThat(asked).containsExactly("client-of-anna-01", "client-of-anna-02");

        clients.forget();
        assertThat(clients.of("client-of-anna-02")).isEmpty();
        assertThat(asked).hasSize(3);
    }

    @Test
    void forgetsClientsThatWereNotHeardOfForLongest() {
        var asked = new ArrayList<String>();
        var clients = new Clients(client -> {
            asked.add(client);
            return Optional.empty();
        });
        for (int i = 0; i < 2_000; i++) clients.of("client-" + i);
        clients.of("client-0");
        clients.of("client-2000");
        asked.clear();

        clients.of("client-0");
        clients.of("client-1");

        assertThat(asked).containsExactly("client-1");
    }

    @Test
    void movesPositionsAlongWithWhatWasWritten() throws Refused {
        var live = written(2, new ArrayList<>());
        assertThat(Pen.position(1, "client-of-bas-001", live.since(0), live)).isEqualTo(1);
        assertThat(Pen.position(1, "client-of-anna-01", live.since(0), live)).isEqualTo(3);
        assertThat(Pen.position(2, "client-of-bas-001", live.since(0), live)).isEqualTo(4);
        assertThat(Pen.position(99, "client-of-bas-001", List.of(), live)).isEqualTo(4);

        var submission = new Submission(ANNA, "client-of-anna-01", 1, 0, Steps.insert(1, "y"));
        var parsed = Pen.parse(submission);
        var rebased = Pen.over(Pen.apply(live.at(0), parsed.steps()), live.since(0));
        assertThat(Steps.text(rebased.document())).isEqualTo("yxx");
        assertThat(Pen.json(rebased.steps())).isEqualTo(Steps.insert(1, "y").toString());
        assertThat(Pen.parse(submission).contentHash()).isEqualTo(parsed.contentHash());
        var later = new Submission(ANNA, "client-of-anna-01", 1, 1, Steps.insert(1, "y"));
        assertThat(Pen.parse(later).contentHash()).isNotEqualTo(parsed.contentHash());
    }
}
