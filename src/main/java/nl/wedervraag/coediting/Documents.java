package nl.wedervraag.coediting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nl.wedervraag.access.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents, for the rooms that own them. Who may call what is theirs to decide, except for {@link #submit}, which
 * checks the right to write with each commit.
 */
@Service
public class Documents {

    private final CommitLog log;
    private final Past past;
    private final PastOfMany many;
    private final Passages passages;
    private final Snapshots snapshots;
    private final Copies copies;
    private final Authority authority;
    private final Narrowing narrowing;
    private final Clock clock;

    Documents(
            CommitLog log,
            Past past,
            PastOfMany many,
            Passages passages,
            Snapshots snapshots,
            Copies copies,
            Authority authority,
            Narrowing narrowing,
            Clock clock) {
        this.log = log;
        this.past = past;
        this.many = many;
        this.passages = passages;
        this.snapshots = snapshots;
        this.copies = copies;
        this.authority = authority;
        this.narrowing = narrowing;
        this.clock = clock;
    }

    /** Makes an empty document, within the caller's transaction if there is one. */
    @Transactional
    public DocumentId create() {
        DocumentId id = DocumentId.random();
        log.create(id, Pen.SCHEMA_VERSION, clock.instant());
        return id;
    }

    /**
     * Makes a document of each of these as it was at a version that it has reached, with all who wrote in it until then;
     * within the caller's transaction if there is one.
     *
     * @return the new ones by the old ones
     */
    @Transactional
    public Map<DocumentId, DocumentId> copy(Map<DocumentId, Long> versions) {
        return copies.make(versions, clock.instant());
    }

    /**
     * The document as it stands now, read from the log: what was stored before the call is in it.
     *
     * @throws IllegalArgumentException when there is no such document
     */
    public Frozen current(DocumentId document) {
        return past.newest(document)
                .map(live -> frozen(document, live))
                .orElseThrow(() -> new IllegalArgumentException("No document " + document.value()));
    }

    /** The document as it was at a version that it has reached. */
    public Frozen at(DocumentId document, long version) {
        return frozen(document, past.at(document, version));
    }

    /** Many documents as they were, each at a version that it has reached: two statements, however many they are. */
    public Map<DocumentId, Frozen> at(Map<DocumentId, Long> versions) {
        return many.at(versions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, past -> frozen(past.getKey(), past.getValue())));
    }

    /** As {@link #current}, and kept as a snapshot; within the caller's transaction if there is one. */
    @Transactional
    public Frozen freeze(DocumentId document) {
        Live live = past.newest(document)
                .orElseThrow(() -> new IllegalArgumentException("No document " + document.value()));
        snapshots.keep(document, live.version(), live.document());
        return frozen(document, live);
    }

    /** The people with a commit after the one version, up to and including the other. */
    public Set<PersonId> contributors(DocumentId document, long sinceExclusive, long toInclusive) {
        return log.contributors(document, sinceExclusive, toInclusive);
    }

    /** Who wrote which letter of the document as it was at a version that it has reached, in the order of the text. */
    public List<Passage> passages(DocumentId document, long version) {
        return passages.of(document, version);
    }

    /** Who has the document open right now; in the order in which they came. */
    public List<Present> presence(DocumentId document) {
        return authority.present(document).stream()
                .map(seat -> new Present(seat.person(), seat.name(), seat.since()))
                .toList();
    }

    /** Hands in steps; completes once they are stored durably, or refused. Never fails otherwise. */
    public CompletableFuture<Outcome> submit(DocumentId document, Submission submission) {
        return authority.submit(document, submission, null);
    }

    /** To be called when what somebody may do with documents may have changed: looks again at everyone who is in one. */
    public void narrow() {
        narrowing.lookAgain();
    }

    static Frozen frozen(DocumentId document, Live live) {
        return new Frozen(
                document, live.version(), Pen.SCHEMA_VERSION, live.document().toJson());
    }
}
