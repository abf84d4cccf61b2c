package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.access.SimulatedNames;
import nl.wedervraag.cluster.SimulatedAnnouncements;
import nl.wedervraag.cluster.Topic;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;

class DeskTests {

    private static final PersonId ANNA = PersonId.random();

    private final MemoryLog.Rows rows = new MemoryLog.Rows(stored -> {});
    private final Workers workers = new Workers();
    private final List<String> heard = new ArrayList<>();
    private boolean looksFail;
    private final Desk desk = desk();

    private Desk desk() {
        var log = new MemoryLog(rows, new Looks());
        return new Desk(
                DocumentId.random(),
                log,
                new Past(log),
                new MemoryAnchors(rows, new Looks()),
                new SimulatedNames(),
                new Snapshots(log, workers, Clock.systemUTC()),
                new Elsewhere(new Silence(), workers),
                workers,
                (document, version) -> {});
    }

    private static final class Silence extends SimulatedAnnouncements {

        @Override
        public void announce(Topic topic, String key, String value) {}
    }

    private final class Looks implements MemoryLog.Weather {

        @Override
        public void before() {}

        @Override
        public void after() {}

        @Override
        public void look() {
            if (looksFail) {
                throw MemoryLog.lost();
            }
        }
    }

    private record Hearing(List<String> heard) implements Wire {

        @Override
        public void send(String message) {
            heard.add(message);
        }

        @Override
        public void close(Closing closing) {}

        @Override
        public void close(String last, Closing closing) {}
    }

    private static Letter.Join join(String client, List<String> heard) {
        var who = new SignedIn(ANNA, new SignInId(new UUID(2, 1)), "Anna", Language.EN, ColourScheme.SYSTEM);
        var participant = new Participant(DocumentId.random(), client, who, new Hearing(heard), Instant.EPOCH);
        return new Letter.Join(participant, OptionalLong.empty());
    }

    private void storedElsewhere(int commits) {
        for (int i = 0; i < commits; i++) {
            long version = rows.version() + 1;
            String steps = Steps.insert(1, "x").toString();
            rows.commits.add(new StoredCommit(
                    version, "client-elsewhere", version, ANNA, version - 1, steps, new byte[32], Instant.EPOCH));
        }
    }

    /** The versions of the commits that were told. */
    private List<String> told() {
        return heard.stream()
                .filter(message -> message.contains("\"type\":\"commit\""))
                .map(message -> message.replaceAll(".*\"version\":(\\d+).*", "$1"))
                .toList();
    }

    @Test
    void whatWasToldBeforeAFailureIsNotToldAgain() {
        rows.access.put(ANNA, Access.WRITE);
        desk.answer(List.of(join("client-of-anna-01", heard)));
        storedElsewhere(2);
        looksFail = true;
        desk.answer(List.of(new Letter.CatchUp(2), join("client-of-anna-02", new ArrayList<>())));
        looksFail = false;
        storedElsewhere(1);
        desk.answer(List.of(new Letter.CatchUp(3), join("client-of-anna-03", new ArrayList<>())));
        assertThat(told()).containsExactly("1", "2", "3");
    }
}
