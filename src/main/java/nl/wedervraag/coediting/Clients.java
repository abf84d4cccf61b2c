package nl.wedervraag.coediting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.wedervraag.access.PersonId;

/** How far each client's submissions are stored, so that the log needs to be asked once only. For one thread. */
final class Clients {

    private static final int MAX = 2_000;

    private final Function<String, Optional<StoredCommit>> last;
    private final Map<String, Optional<Reached>> reached = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Reached>> eldest) {
            return size() > MAX;
        }
    };

    /** @param last finds a client's last commit in the log */
    Clients(Function<String, Optional<StoredCommit>> last) {
        this.last = last;
    }

    record Reached(PersonId person, long seq) {}

    Optional<Reached> of(String client) {
        Optional<Reached> known = reached.get(client);
        if (known == null) {
            known = last.apply(client).map(commit -> new Reached(commit.person(), commit.seq()));
            reached.put(client, known);
        }
        return known;
    }

    void stored(StoredCommit commit) {
        reached.put(commit.client(), Optional.of(new Reached(commit.person(), commit.seq())));
    }

    void forget() {
        reached.clear();
    }
}
