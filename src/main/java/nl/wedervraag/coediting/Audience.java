package nl.wedervraag.coediting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.wedervraag.shared.PersonColour;
import org.jspecify.annotations.Nullable;

/** Those who have one document open on this node. Changed by the mailbox's thread only; anyone may read who is here. */
final class Audience {

    static final int MAX = 300;

    private final Map<String, Participant> byClient = new LinkedHashMap<>();
    private volatile List<Participant> here = List.of();
    private volatile boolean changed;
    private volatile boolean changedElsewhere;
    private long nextTelling;

    List<Participant> here() {
        return here;
    }

    boolean isEmpty() {
        return here.isEmpty();
    }

    @Nullable
    Participant of(String client) {
        return byClient.get(client);
    }

    void add(Participant participant) {
        participant.color(colorFor(participant.who().id().value()));
        byClient.put(participant.client(), participant);
        changed();
    }

    /** Does nothing if somebody else has taken the client's place. */
    boolean remove(Participant participant) {
        boolean removed = byClient.remove(participant.client(), participant);
        if (removed) {
            changed();
        }
        return removed;
    }

    private void changed() {
        changed = true;
        here = List.copyOf(byClient.values());
    }

    /** The person's own, as everywhere; where somebody else has it here already, the rarest. */
    private int colorFor(UUID person) {
        int own = PersonColour.of(person);
        Predicate<Participant> another = p -> !p.who().id().value().equals(person);
        return here.stream().filter(another).noneMatch(p -> p.color() == own) ? own : rarestColor();
    }

    private int rarestColor() {
        return IntStream.range(0, PersonColour.COUNT)
                .boxed()
                .min(Comparator.comparingLong(
                        color -> here.stream().filter(p -> p.color() == color).count()))
                .orElse(0);
    }

    void tell(String message) {
        tell(message, participant -> true);
    }

    void tell(String message, Predicate<Participant> whom) {
        here.stream().filter(whom).forEach(participant -> participant.tell(message));
    }

    /**
     * Whether it is time to tell who is here and where. What is told grows with the square of how many are here, so the
     * more there are, the more rarely it is told.
     */
    boolean isTime(long nanoTime) {
        if (nanoTime < nextTelling) {
            return false;
        }
        nextTelling = nanoTime + Math.max(50_000_000L, here.size() * 10_000_000L);
        return true;
    }

    /** Whether there is something to tell; for any thread. */
    boolean hasNews() {
        return changed || changedElsewhere || here.stream().anyMatch(Participant::caretMoved);
    }

    /** For any thread. */
    void changedElsewhere() {
        changedElsewhere = true;
    }

    boolean takeChangedElsewhere() {
        boolean was = changedElsewhere;
        changedElsewhere = false;
        return was;
    }

    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }
}
