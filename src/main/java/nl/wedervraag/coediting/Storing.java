package nl.wedervraag.coediting;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.wedervraag.access.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Stores what waits for one document in one transaction, however often that has to be tried: another node may be
 * quicker, a right may fall, the connection may be lost so that nobody knows what became of the commit. The answer is the
 * same each time: look at the log, and try again with what isn't in it yet.
 */
final class Storing {

    private static final Logger LOG = LoggerFactory.getLogger(Storing.class);
    private static final int MAX_ATTEMPTS = 40;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DocumentId document;
    private final CommitLog log;
    private final Past past;
    private final AnchorRows anchors;
    private final Workers workers;
    private final Clients clients;
    private final Listener listener;

    /** Nearly no document has any: that this one has is found out when a commit that moves none is refused. */
    private Anchoring anchoring = Anchoring.NONE;

    Storing(DocumentId document, CommitLog log, Past past, AnchorRows anchors, Workers workers, Listener listener) {
        this.document = document;
        this.log = log;
        this.past = past;
        this.anchors = anchors;
        this.workers = workers;
        this.clients = new Clients(client -> log.last(document, client));
        this.listener = listener;
    }

    /** Hears of what is stored, in the order of the log. */
    interface Listener {

        /** @param placed tells for each commit who sent it, if somebody on this node just did */
        void stored(List<Attempt.Placed> placed);

        /** Commits that the log had and this node didn't know. */
        void found(List<Done> done);

        void mayOnly(Letter.Submit letter, Access access);
    }

    void store(Live live, List<Letter.Submit> letters, Consumer<Answer> answer) {
        List<Letter.Submit> pending = new ArrayList<>(letters);
        long deadline = workers.nanoTime() + LONGEST.toNanos();
        for (int n = 0; !pending.isEmpty(); n++) {
            if (n >= MAX_ATTEMPTS || workers.nanoTime() > deadline) {
                Outcome busy = new Outcome.Refused(Refusal.BUSY, "It could not be stored yet.");
                pending.forEach(letter -> answer.accept(new Answer(letter, busy, false)));
                return;
            }
            try {
                pending = attempt(live, pending, answer);
            } catch (DuplicateKeyException e) {
                // The log has one of these numbers, and it isn't remembered here.
                clients.forget();
                catchUpOrPause(live);
            } catch (DataAccessException e) {
                if (refusesForEver(e)) {
                    pending = apart(live, pending, answer, e);
                } else {
                    LOG.warn(
                            "Unknown what became of {} submissions to {}: {}",
                            pending.size(),
                            document.value(),
                            e.getMostSpecificCause().getMessage());
                    catchUpOrPause(live);
                    if (lacksRoom(e)) {
                        workers.pause(PAUSE);
                    }
                }
            }
        }
    }

    /** @param published the sender has been told by the commit itself */
    record Answer(Letter.Submit letter, Outcome outcome, boolean published) {}

    private List<Letter.Submit> attempt(Live live, List<Letter.Submit> pending, Consumer<Answer> answer) {
        if (pending.stream().anyMatch(letter -> letter.submission().base() > live.version())) {
            catchUp(live);
        }
        Attempt attempt = new Attempt(document, live, clients, log, past);
        Measured.placing(() -> pending.forEach(attempt::place));
        if (attempt.knowsOfLaterCommits()) {
            // A repetition of what another node stored: its sender has to hear that commit before it is acknowledged.
            catchUp(live);
            return pending;
        }
        List<Attempt.Placed> placed = attempt.placed();
        if (!placed.isEmpty() && !append(live, placed)) {
            catchUp(live);
            return allowed(pending, placed, answer);
        }
        placed.forEach(one -> know(live, one.done()));
        Measured.telling(() -> listener.stored(placed));
        var published = placed.stream().map(Attempt.Placed::letter).collect(Collectors.toSet());
        attempt.outcomes()
                .forEach((letter, outcome) -> answer.accept(new Answer(letter, outcome, published.contains(letter))));
        return List.of();
    }

    private boolean append(Live live, List<Attempt.Placed> placed) {
        if (anchoring.isNeeded() && anchoring.version() != live.version()) {
            return false;
        }
        List<Done> done = placed.stream().map(Attempt.Placed::done).toList();
        List<StoredCommit> commits = done.stream().map(Done::commit).toList();
        Anchoring moved = anchoring.over(done);
        boolean stored = Measured.storing(
                commits.size(), () -> log.append(document, Pen.SCHEMA_VERSION, commits, anchoring, moved));
        if (stored) {
            anchoring = moved;
        }
        return stored;
    }

    /** Refuses those who may not write any more, and gives back the others. */
    private List<Letter.Submit> allowed(
            List<Letter.Submit> pending, List<Attempt.Placed> placed, Consumer<Answer> answer) {
        List<PersonId> people = placed.stream()
                .map(one -> one.done().commit().person())
                .distinct()
                .toList();
        Map<PersonId, Access> access = log.permits().access(document, people);
        List<Letter.Submit> others = new ArrayList<>();
        for (Letter.Submit letter : pending) {
            Access may = access.getOrDefault(letter.submission().person(), Access.WRITE);
            if (may == Access.WRITE) {
                others.add(letter);
            } else {
                answer.accept(new Answer(letter, refusal(may), false));
                listener.mayOnly(letter, may);
            }
        }
        return others;
    }

    static Outcome refusal(Access may) {
        return may == Access.READ
                ? new Outcome.Refused(Refusal.READ_ONLY, "This document can be read, not written.")
                : new Outcome.Refused(Refusal.NOT_ALLOWED, "This document is not open to you.");
    }

    /** One of several can't be stored at all: each is tried by itself, so that it alone is refused. */
    private List<Letter.Submit> apart(
            Live live, List<Letter.Submit> pending, Consumer<Answer> answer, DataAccessException cause) {
        if (pending.size() == 1) {
            LOG.error("A submission to {} could not be stored", document.value(), cause);
            Outcome refused = new Outcome.Refused(Refusal.INVALID_DOCUMENT, "It can't be stored.");
            answer.accept(new Answer(pending.getFirst(), refused, false));
        } else {
            pending.forEach(letter -> store(live, List.of(letter), answer));
        }
        return List.of();
    }

    /** Whose client it is, if it ever stored something. */
    Optional<PersonId> owner(String client) {
        return clients.of(client).map(Clients.Reached::person);
    }

    void forget() {
        clients.forget();
        anchoring = Anchoring.NONE;
    }

    /** Brings the state up to what the log has. */
    void catchUp(Live live) {
        CommitLog.Head newest = log.head(document).orElse(new CommitLog.Head(0, 0));
        boolean known = newest.anchors() == anchoring.edition()
                && (!anchoring.isNeeded() || anchoring.version() == live.version());
        // All that can fail comes before anybody is told anything.
        Anchoring read = known ? anchoring : anchors.of(document).orElse(Anchoring.NONE);
        long to = Math.max(newest.version(), read.version());
        List<Done> found = to > live.version() ? past.since(document, live, to) : List.of();
        anchoring = known ? anchoring.over(found) : read;
        if (!found.isEmpty()) {
            found.forEach(done -> know(live, done));
            listener.found(found);
        }
    }

    private void catchUpOrPause(Live live) {
        try {
            catchUp(live);
        } catch (DataAccessException e) {
            workers.pause(PAUSE);
        }
    }

    private void know(Live live, Done done) {
        live.add(done);
        clients.stored(done.commit());
    }

    /** The database read the statement and won't have it, and wouldn't the next time. */
    private static boolean refusesForEver(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().matches("(22|23|42|54).*");
    }

    /** A full disk, or no more connections: asking again at once helps nobody. */
    private static boolean lacksRoom(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("53");
    }
}
