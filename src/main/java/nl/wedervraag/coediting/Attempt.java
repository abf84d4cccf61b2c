package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import nl.wedervraag.coediting.model.Rebase;

/**
 * One try to store what waits: each submission in turn is placed on top of the document and of those before it. What is
 * found holds only if the whole is stored on exactly this state.
 */
final class Attempt {

    /** Whoever is further behind has to load the document again. */
    private static final long MAX_BEHIND = 2_000;

    private final DocumentId document;
    private final Live live;
    private final Clients clients;
    private final CommitLog log;
    private final Past past;
    private long repeated;
    private final List<Placed> placed = new ArrayList<>();
    private final SequencedMap<Letter.Submit, Outcome> outcomes = new LinkedHashMap<>();

    Attempt(DocumentId document, Live live, Clients clients, CommitLog log, Past past) {
        this.document = document;
        this.live = live;
        this.clients = clients;
        this.log = log;
        this.past = past;
    }

    /** @param asSent nothing had to be rebased */
    record Placed(Letter.Submit letter, Done done, boolean asSent) {}

    void place(Letter.Submit letter) {
        try {
            Optional<Outcome> known = repetition(letter);
            outcomes.put(letter, known.isPresent() ? known.get() : placeNew(letter));
        } catch (Refused e) {
            outcomes.put(letter, e.outcome());
        }
    }

    List<Placed> placed() {
        return placed;
    }

    Map<Letter.Submit, Outcome> outcomes() {
        return outcomes;
    }

    /** The log was found to hold a commit that this state doesn't. */
    boolean knowsOfLaterCommits() {
        return repeated > live.version();
    }

    private Outcome placeNew(Letter.Submit letter) throws Refused {
        Submission submission = letter.submission();
        Live base = stateAt(submission.base());
        List<Done> since = commitsSince(submission.base(), base);
        Rebase made = Pen.apply(base.at(submission.base()), letter.parsed().steps());
        Rebase rebased = Pen.over(made, since);
        if (rebased.steps().isEmpty()) {
            return new Outcome.Nothing();
        }
        StoredCommit commit = new StoredCommit(
                version() + 1,
                submission.client(),
                submission.seq(),
                submission.person(),
                submission.base(),
                Pen.json(rebased.steps()),
                letter.parsed().contentHash(),
                letter.at());
        placed.add(new Placed(letter, new Done(commit, rebased.steps(), rebased.document()), since.isEmpty()));
        return new Outcome.Stored(commit.version());
    }

    private long version() {
        return live.version() + placed.size();
    }

    private Live stateAt(long base) throws Refused {
        if (base > live.version()) {
            throw new Refused(Refusal.BAD_VERSION, "There is no version " + base + ".");
        }
        if (live.version() - base > MAX_BEHIND) {
            throw new Refused(Refusal.BAD_VERSION, "Version " + base + " is too old.");
        }
        return live.remembers(base) ? live : past.at(document, base);
    }

    private List<Done> commitsSince(long base, Live state) {
        List<Done> since =
                new ArrayList<>(state == live ? live.since(base) : past.since(document, state, live.version()));
        placed.forEach(before -> since.add(before.done()));
        return since;
    }

    /** What became of this submission before, if it came before; a number that was used for something else is refused. */
    private Optional<Outcome> repetition(Letter.Submit letter) throws Refused {
        Submission submission = letter.submission();
        for (Placed before : placed) {
            if (before.done().commit().client().equals(submission.client())) {
                Optional<Outcome> same = compare(letter, before.done().commit());
                if (same.isPresent()) {
                    return same;
                }
            }
        }
        Clients.Reached reached = clients.of(submission.client()).orElse(null);
        if (reached == null) {
            return Optional.empty();
        }
        if (!reached.person().equals(submission.person())) {
            throw new Refused(Refusal.NOT_ALLOWED, "This client belongs to somebody else.");
        }
        if (submission.seq() > reached.seq()) {
            return Optional.empty();
        }
        StoredCommit stored =
                log.find(document, submission.client(), submission.seq()).orElseThrow(() -> reused(submission));
        repeated = Math.max(repeated, stored.version());
        return compare(letter, stored);
    }

    private static Optional<Outcome> compare(Letter.Submit letter, StoredCommit stored) throws Refused {
        Submission submission = letter.submission();
        if (!stored.person().equals(submission.person())) {
            throw new Refused(Refusal.NOT_ALLOWED, "This client belongs to somebody else.");
        }
        if (submission.seq() > stored.seq()) {
            return Optional.empty();
        }
        if (submission.seq() < stored.seq()
                || !Arrays.equals(stored.contentHash(), letter.parsed().contentHash())) {
            throw reused(submission);
        }
        return Optional.of(new Outcome.Stored(stored.version()));
    }

    private static Refused reused(Submission submission) {
        return new Refused(Refusal.SEQ_REUSED, "Number " + submission.seq() + " was used before, for something else.");
    }
}
