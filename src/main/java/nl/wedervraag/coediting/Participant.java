package nl.wedervraag.coediting;

import java.time.Instant;
import nl.wedervraag.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** One page in which somebody has one document open. */
final class Participant {

    private final DocumentId document;
    private final String client;
    private final SignedIn who;
    private final Wire wire;
    private final Instant since;
    private volatile Access access = Access.NONE;

    /** The seat's colour and the caret belong to the mailbox's thread. */
    private int color;

    private @Nullable Caret caret;
    private volatile boolean caretMoved;

    Participant(DocumentId document, String client, SignedIn who, Wire wire, Instant since) {
        this.document = document;
        this.client = client;
        this.who = who;
        this.wire = wire;
        this.since = since;
    }

    DocumentId document() {
        return document;
    }

    String client() {
        return client;
    }

    SignedIn who() {
        return who;
    }

    Access access() {
        return access;
    }

    void access(Access now) {
        access = now;
    }

    /** Tells what may be done from now on, and ends it when that is nothing; says nothing if it is as before. */
    void narrow(Access now) {
        Access before = access;
        access = now;
        if (now == Access.NONE) {
            wire.close(Replies.access(now), Wire.Closing.NOT_ALLOWED);
        } else if (now != before) {
            wire.send(Replies.access(now));
        }
    }

    void tell(String message) {
        wire.send(message);
    }

    void close(Wire.Closing why) {
        access = Access.NONE;
        wire.close(why);
    }

    void close(String last, Wire.Closing why) {
        access = Access.NONE;
        wire.close(last, why);
    }

    int color() {
        return color;
    }

    void color(int chosen) {
        color = chosen;
    }

    @Nullable
    Caret caret() {
        return caret;
    }

    void caret(@Nullable Caret now) {
        caret = now;
        caretMoved = true;
    }

    boolean caretMoved() {
        return caretMoved;
    }

    /** Whether the caret moved since this was last asked. */
    boolean takeCaretMoved() {
        boolean moved = caretMoved;
        caretMoved = false;
        return moved;
    }

    Replies.Seat seat() {
        return new Replies.Seat(client, who.id(), who.name(), since, color);
    }
}
