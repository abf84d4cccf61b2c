package nl.wedervraag.coediting;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import nl.wedervraag.coediting.AnchorRefused.Reason;
import nl.wedervraag.coediting.model.Anchor;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranges of documents' words, for the rooms that say something about them. Who may make or remove one is theirs to decide.
 * From then on each stands where its words are, whatever is done to the document, on which node ever.
 */
@Service
public class Anchors {

    /** Each is looked at with each commit. */
    static final int MOST = 500;

    private final CommitLog log;
    private final AnchorRows rows;
    private final Past past;
    private final Clock clock;

    Anchors(CommitLog log, AnchorRows rows, Past past, Clock clock) {
        this.log = log;
        this.rows = rows;
        this.past = past;
        this.clock = clock;
    }

    /**
     * Makes one of a range at a version that its maker saw, within the caller's transaction if there is one; commits to the
     * document wait until that ends. Words that are gone meanwhile make it one that is orphaned from the start.
     *
     * @throws AnchorRefused when the range isn't one of the document at that version, or holds no words
     */
    @Transactional
    public AnchorId create(DocumentId document, long version, int from, int to) {
        long known = log.head(document)
                .orElseThrow(() -> new AnchorRefused(Reason.UNKNOWN_VERSION))
                .version();
        if (version < 0 || version > known) {
            throw new AnchorRefused(Reason.UNKNOWN_VERSION);
        }
        Live live = past.at(document, version);
        AnchorId id = AnchorId.random();
        Anchoring made = new Anchoring(1, version, List.of(on(id, live.document(), from, to)));
        rows.lock(document);
        Anchoring others = rows.of(document).orElseThrow();
        if (others.anchors().size() >= MOST) {
            throw new AnchorRefused(Reason.TOO_MANY);
        }
        Anchoring now = made.over(past.since(document, live, others.version()));
        rows.insert(document, others.version(), now.anchors().getFirst(), clock.instant());
        return id;
    }

    private static Anchor on(AnchorId id, Node document, int from, int to) {
        try {
            return Anchor.on(id.value(), document, from, to);
        } catch (Refusal refusal) {
            throw new AnchorRefused(
                    switch (refusal.reason()) {
                        case SPLIT_SURROGATE -> Reason.SPLIT_CHARACTER;
                        case EMPTY_TEXT -> Reason.NO_WORDS;
                        case TOO_LARGE -> Reason.TOO_LONG;
                        default -> Reason.OUT_OF_RANGE;
                    });
        }
    }

    /** Does nothing when the document has no such anchor. */
    @Transactional
    public boolean remove(DocumentId document, AnchorId anchor) {
        rows.lock(document);
        return rows.delete(document, anchor);
    }

    /**
     * The document as it stands now, with its anchors: one moment.
     *
     * @throws IllegalArgumentException when there is no such document
     */
    public Annotated current(DocumentId document) {
        Anchoring stored =
                rows.of(document).orElseThrow(() -> new IllegalArgumentException("No document " + document.value()));
        Live live = past.at(document, stored.version());
        return new Annotated(
                Documents.frozen(document, live),
                stored.anchors().stream().map(Anchors::quoted).toList());
    }

    /**
     * Where a document's anchors stand, without the document.
     *
     * @throws IllegalArgumentException when there is no such document
     */
    public Standing standing(DocumentId document) {
        Anchoring stored =
                rows.of(document).orElseThrow(() -> new IllegalArgumentException("No document " + document.value()));
        return new Standing(
                stored.version(), stored.anchors().stream().map(Anchors::quoted).toList());
    }

    private static Quoted quoted(Anchor anchor) {
        return new Quoted(
                new AnchorId(anchor.id()),
                anchor.from(),
                anchor.to(),
                anchor.quote().exact(),
                anchor.stands() ? OptionalLong.empty() : OptionalLong.of(anchor.orphanedSince()));
    }
}
