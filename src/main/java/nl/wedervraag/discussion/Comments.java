package nl.wedervraag.discussion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.coediting.AnchorId;
import nl.wedervraag.coediting.AnchorRefused;
import nl.wedervraag.coediting.Anchors;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Quoted;
import nl.wedervraag.discussion.DiscussedDocuments.Ground;
import nl.wedervraag.discussion.DiscussionRefused.Reason;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on the words of drafts, in threads, for whoever sees the draft. */
@Service
@Transactional
public class Comments {

    /** In characters. */
    public static final int LONGEST = 2_000;

    static final int MOST_OF_THREAD = 200;

    private final DiscussedDocuments documents;
    private final CommentRows rows;
    private final Anchors anchors;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    Comments(
            DiscussedDocuments documents,
            CommentRows rows,
            Anchors anchors,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes) {
        this.documents = documents;
        this.rows = rows;
        this.anchors = anchors;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public Discussion of(DocumentId document) {
        Ground ground = ground(document);
        var standing = anchors.standing(document);
        Map<AnchorId, CommentRows.Row> rowOf = rows.of(document, current.id()).stream()
                .collect(Collectors.toMap(CommentRows.Row::anchor, Function.identity()));
        // A thread that was begun, or deleted, between the two statements shows so the next time.
        var threads = standing.anchors().stream()
                .flatMap(words ->
                        Optional.ofNullable(rowOf.get(words.id())).stream().map(row -> thread(document, row, words)))
                .toList();
        return new Discussion(standing.version(), threads, ground.open());
    }

    private static CommentThread thread(DocumentId document, CommentRows.Row row, Quoted words) {
        return new CommentThread(
                row.id(),
                document,
                new CommentThread.Words(words.quote(), words.from(), words.to()),
                row.resolution(),
                row.comments());
    }

    /** Who can be spoken to by name: whoever sees the draft. */
    @Transactional(readOnly = true)
    public List<Person> people(DocumentId document) {
        return rows.seeing(ground(document).scope().teamOrNull());
    }

    /**
     * Begins a thread at words as they stood at a version that its author saw.
     *
     * @throws TextRefused when the words can't be taken
     * @throws DiscussionRefused when there is nothing there to speak of, or too much is said already
     */
    public ThreadId open(DocumentId document, long version, int from, int to, String words) {
        Ground ground = open(document);
        String said = words(words);
        var thread = new CommentRows.Thread(ThreadId.random(), document, anchor(document, version, from, to));
        rows.open(thread, current.id(), version, from, to);
        rows.say(CommentId.random(), thread.id(), current.id(), said, mentioned(said, ground));
        tell(document);
        return thread.id();
    }

    private AnchorId anchor(DocumentId document, long version, int from, int to) {
        try {
            return anchors.create(document, version, from, to);
        } catch (AnchorRefused refused) {
            throw new DiscussionRefused(
                    switch (refused.reason()) {
                        case TOO_MANY -> Reason.TOO_MANY;
                        case UNKNOWN_VERSION, OUT_OF_RANGE, SPLIT_CHARACTER, NO_WORDS, TOO_LONG -> Reason.WORDS;
                    });
        }
    }

    /**
     * What is said to a thread that was resolved opens it again.
     *
     * @throws TextRefused when the words can't be taken
     * @throws DiscussionRefused when the thread is gone, or as long as it may be
     */
    public void reply(ThreadId id, String words) {
        CommentRows.Thread thread = locked(id);
        Ground ground = open(thread.document());
        String said = words(words);
        if (rows.comments(id) >= MOST_OF_THREAD) {
            throw new DiscussionRefused(Reason.TOO_MANY);
        }
        rows.say(CommentId.random(), id, current.id(), said, mentioned(said, ground));
        rows.reopen(id);
        tell(thread.document());
    }

    /** Puts one's own comment otherwise. */
    public void change(CommentId id, String words) {
        CommentRows.Thread thread = ownThread(id);
        Ground ground = open(thread.document());
        String said = words(words);
        if (!rows.change(id, said, mentioned(said, ground))) {
            throw new DiscussionRefused(Reason.GONE);
        }
        tell(thread.document());
    }

    /** Takes one's own comment away, and its thread where it was the only one. */
    public void delete(CommentId id) {
        CommentRows.Thread thread = ownThread(id);
        Ground ground = open(thread.document());
        rows.delete(id);
        if (rows.comments(thread.id()) == 0) {
            rows.delete(thread.id());
            anchors.remove(thread.document(), thread.anchor());
        }
        acts.record(Act.of(ActKind.COMMENT_DELETED)
                .by(current.id().value())
                .on(ground.subject())
                .in(ground.scope().teamOrNull()));
        tell(thread.document());
    }

    public void resolve(ThreadId id) {
        CommentRows.Thread thread = locked(id);
        open(thread.document());
        if (rows.resolve(id, current.id())) {
            tell(thread.document());
        }
    }

    public void reopen(ThreadId id) {
        CommentRows.Thread thread = locked(id);
        open(thread.document());
        if (rows.reopen(id)) {
            tell(thread.document());
        }
    }

    /** What is unknown and what is somebody else's look alike to whoever may not see the draft. */
    private CommentRows.Thread ownThread(CommentId id) {
        PersonId me = current.id();
        CommentRows.Said comment = rows.find(id).orElseThrow(() -> new DiscussionRefused(Reason.GONE));
        CommentRows.Thread thread = locked(comment.thread());
        if (!comment.by().equals(me)) {
            throw new NotAllowed("%s didn't say %s".formatted(me, id));
        }
        return thread;
    }

    /** Nobody who isn't signed in learns whether there is such a thread. */
    private CommentRows.Thread locked(ThreadId id) {
        current.id();
        rows.find(id).ifPresent(thread -> ground(thread.document()));
        return rows.locked(id).orElseThrow(() -> new DiscussionRefused(Reason.GONE));
    }

    private Ground ground(DocumentId document) {
        Ground ground = documents.of(document);
        rights.require(current.id(), Right.SEE_DRAFTS, ground.scope());
        return ground;
    }

    private Ground open(DocumentId document) {
        Ground ground = ground(document);
        if (!ground.open()) {
            throw new DiscussionRefused(Reason.CLOSED);
        }
        return ground;
    }

    private static String words(String typed) {
        String words = OneLine.several(typed, LONGEST);
        if (words.isEmpty()) {
            throw new TextRefused(TextRefused.Reason.EMPTY, LONGEST);
        }
        return words;
    }

    private Set<PersonId> mentioned(String words, Ground ground) {
        return words.indexOf('@') < 0
                ? Set.of()
                : Mentions.in(words, rows.seeing(ground.scope().teamOrNull()));
    }

    private void tell(DocumentId document) {
        changes.publish(Topics.DISCUSSION, document.value());
    }
}
