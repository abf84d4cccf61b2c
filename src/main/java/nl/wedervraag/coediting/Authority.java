package nl.wedervraag.coediting;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import nl.wedervraag.access.PersonNames;
import nl.wedervraag.cluster.Announcements;
import nl.wedervraag.cluster.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what each document is: one mailbox and one desk for every document in use on this node. Other nodes have
 * theirs for the same documents; who is first in the log wins, and the others go on from there.
 */
@Component
class Authority {

    private static final Topic STORED = new Topic("stored");

    private final CommitLog log;
    private final Past past;
    private final AnchorRows anchors;
    private final PersonNames names;
    private final Snapshots snapshots;
    private final Announcements announcements;
    private final Elsewhere elsewhere;
    private final Workers workers;
    private final Clock clock;
    private final Map<DocumentId, Office> offices = new ConcurrentHashMap<>();

    Authority(
            CommitLog log,
            Past past,
            AnchorRows anchors,
            PersonNames names,
            Snapshots snapshots,
            Announcements announcements,
            Elsewhere elsewhere,
            Workers workers,
            Clock clock) {
        this.log = log;
        this.past = past;
        this.anchors = anchors;
        this.names = names;
        this.snapshots = snapshots;
        this.announcements = announcements;
        this.elsewhere = elsewhere;
        this.workers = workers;
        elsewhere.listen(this::changedElsewhere, this::caretElsewhere);
        this.clock = clock;
        announcements.on(
                STORED,
                (document, version) -> heard(new DocumentId(UUID.fromString(document)), Long.parseLong(version)));
    }

    private record Office(Desk desk, Mailbox mailbox) {}

    void join(Participant participant, OptionalLong version) {
        if (!put(participant.document(), new Letter.Join(participant, version))) {
            Reception.refuse(participant, Refusal.BUSY, "Too much to do at the moment.");
        }
    }

    void leave(Participant participant) {
        putIfOpen(participant.document(), new Letter.Leave(participant));
    }

    void moved(Participant participant, @Nullable Caret caret) {
        putIfOpen(participant.document(), new Letter.Moved(participant, caret));
    }

    /**
     * Takes steps in. A participant on a socket is answered there.
     *
     * @return completes when they are stored durably, or refused; never fails
     */
    CompletableFuture<Outcome> submit(DocumentId document, Submission submission, @Nullable Participant sender) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        long arrived = System.nanoTime();
        outcome.thenAccept(answer -> Measured.answered(answer, arrived));
        try {
            var letter =
                    new Letter.Submit(submission, Pen.parse(submission), clock.instant(), arrived, sender, outcome);
            if (!put(document, letter)) {
                throw new Refused(Refusal.BUSY, "Too much to do at the moment.");
            }
        } catch (Refused e) {
            if (sender != null) {
                sender.tell(Replies.error(e.refusal(), e.text(), OptionalLong.of(submission.seq())));
            }
            outcome.complete(e.outcome());
        }
        return outcome;
    }

    /** Everyone who has the document open, on this node and on others. */
    List<Replies.Seat> present(DocumentId document) {
        return Whereabouts.everyone(here(document), elsewhere.seats(document));
    }

    /** Those who have the document open on this node. */
    List<Participant> here(DocumentId document) {
        Office office = offices.get(document);
        return office == null ? List.of() : office.desk.audience().here();
    }

    /** Everybody on this node, by document. */
    Map<DocumentId, List<Participant>> everyone() {
        Map<DocumentId, List<Participant>> everyone = new HashMap<>();
        offices.forEach((document, office) -> {
            if (!office.desk.audience().isEmpty()) {
                everyone.put(document, office.desk.audience().here());
            }
        });
        return everyone;
    }

    /** The log may have moved on: another node said so, or a look at it. */
    void heard(DocumentId document, long version) {
        Office office = offices.get(document);
        if (office != null) {
            OptionalLong known = office.desk.version();
            if (known.isPresent() && known.getAsLong() < version) {
                office.mailbox.put(new Letter.CatchUp(version));
            }
        }
    }

    private void changedElsewhere(DocumentId document) {
        Office office = offices.get(document);
        if (office != null) {
            office.desk.audience().changedElsewhere();
        }
    }

    private void caretElsewhere(DocumentId document, String message) {
        here(document).forEach(participant -> participant.tell(message));
    }

    /** Tells the other nodes again who is here, for those that missed it. */
    void tellElsewhere() {
        everyone().forEach(elsewhere::tell);
        elsewhere.tidy();
    }

    Collection<DocumentId> open() {
        return List.copyOf(offices.keySet());
    }

    void tick(long nanoTime) {
        for (Office office : offices.values()) {
            if (office.desk.audience().hasNews()) {
                office.mailbox.put(new Letter.Tick(nanoTime));
            }
        }
    }

    /** Lets go of documents that nobody has open and nobody works on. */
    void tidy() {
        offices.forEach((document, office) -> {
            if (office.desk.audience().isEmpty() && office.mailbox.shutIfIdle()) {
                offices.remove(document, office);
            }
        });
    }

    private boolean put(DocumentId document, Letter letter) {
        while (true) {
            Office office = offices.computeIfAbsent(document, this::found);
            switch (office.mailbox.put(letter)) {
                case TAKEN:
                    return true;
                case FULL:
                    return false;
                case SHUT:
                    offices.remove(document, office);
            }
        }
    }

    private void putIfOpen(DocumentId document, Letter letter) {
        Office office = offices.get(document);
        if (office != null) {
            office.mailbox.put(letter);
        }
    }

    private Office found(DocumentId document) {
        Desk desk = new Desk(
                document,
                log,
                past,
                anchors,
                names,
                snapshots,
                elsewhere,
                workers,
                (stored, version) ->
                        announcements.announce(STORED, stored.value().toString(), Long.toString(version)));
        return new Office(desk, new Mailbox("document " + document.value(), workers, desk::answer));
    }
}
