package nl.wedervraag.coediting;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import nl.wedervraag.access.OpenDoors;
import nl.wedervraag.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * One socket, from its opening to its end: nobody at first, a participant once it has joined. Every message is checked
 * for what its sender may do right now; what is refused is told to its sender alone. Called by one thread at a time.
 */
final class Visit implements OpenDoors.Door {

    /** With the time until it is noticed and told, a page whose line is dead in one direction knows it within five seconds. */
    static final long SILENCE_NANOS = 4_400_000_000L;

    private final SignedIn who;
    private final Wire wire;
    private final Authority authority;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Runnable rightsChanged;
    private final Pace frames;
    private final Pace submissions;
    private volatile long lastHeard;
    private volatile @Nullable Participant participant;

    Visit(
            SignedIn who,
            Wire wire,
            Authority authority,
            Clock clock,
            LongSupplier nanoTime,
            SocketLimits limits,
            Runnable rightsChanged) {
        this.who = who;
        this.wire = wire;
        this.authority = authority;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.rightsChanged = rightsChanged;
        this.lastHeard = nanoTime.getAsLong();
        this.frames = new Pace(limits.messagesPerSecond(), limits.messagesPerSecond() * 3, lastHeard);
        this.submissions = new Pace(limits.submissionsPerSecond(), limits.submissionsPerSecond() * 3, lastHeard);
    }

    SignedIn who() {
        return who;
    }

    void hear(String text) {
        lastHeard = nanoTime.getAsLong();
        if (!frames.allows(1, lastHeard)) {
            refuse(Refusal.TOO_FAST, "Too many messages.", OptionalLong.empty());
            return;
        }
        try {
            answer(MessageReader.read(text));
        } catch (Refused e) {
            if (e.refusal() == Refusal.MALFORMED) {
                wire.close(Replies.error(e.refusal(), e.text(), OptionalLong.empty()), Wire.Closing.MALFORMED);
            } else {
                refuse(e.refusal(), e.text(), OptionalLong.empty());
            }
        }
    }

    private void answer(Message message) throws Refused {
        switch (message) {
            case Message.Ping ping -> wire.send(Replies.PONG);
            case Message.Join join -> join(join);
            case Message.Cursor cursor -> authority.moved(writer(), cursor.caret());
            case Message.Submit submit -> submit(submit);
        }
    }

    private void join(Message.Join join) throws Refused {
        if (participant != null) {
            throw new Refused(Refusal.MALFORMED, "A socket joins one document, once.");
        }
        if (join.schemaVersion() != Pen.SCHEMA_VERSION) {
            throw new Refused(Refusal.CLIENT_OUTDATED, "Reload the page.");
        }
        Participant joining = new Participant(join.document(), join.client(), who, wire, clock.instant());
        participant = joining;
        authority.join(joining, join.version());
    }

    private void submit(Message.Submit submit) {
        OptionalLong seq = OptionalLong.of(submit.seq());
        try {
            Participant sender = writer();
            if (!submissions.allows(1, lastHeard)) {
                throw new Refused(Refusal.TOO_FAST, "Too many submissions.");
            }
            var submission = new Submission(who.id(), sender.client(), submit.seq(), submit.base(), submit.steps());
            authority.submit(sender.document(), submission, sender);
        } catch (Refused e) {
            refuse(e.refusal(), e.text(), seq);
        }
    }

    private Participant writer() throws Refused {
        Participant known = participant;
        Access access = known == null ? Access.NONE : known.access();
        if (known == null || access == Access.NONE) {
            throw new Refused(Refusal.NOT_ALLOWED, "Join first.");
        }
        if (access != Access.WRITE) {
            throw new Refused(Refusal.READ_ONLY, "This document can be read, not written.");
        }
        return known;
    }

    private void refuse(Refusal refusal, String message, OptionalLong seq) {
        wire.send(Replies.error(refusal, message, seq));
    }

    /** Ends it when nothing was heard for too long. */
    void expectLife(long now) {
        if (now - lastHeard > SILENCE_NANOS) {
            wire.close(Wire.Closing.SILENT);
        }
    }

    @Override
    public void rightsChanged() {
        rightsChanged.run();
    }

    @Override
    public void signInEnded() {
        close(Wire.Closing.SIGNED_OUT);
    }

    void close(Wire.Closing why) {
        wire.close(why);
    }

    void over() {
        Participant known = participant;
        if (known != null) {
            authority.leave(known);
        }
    }
}
