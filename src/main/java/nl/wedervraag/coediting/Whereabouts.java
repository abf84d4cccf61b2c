package nl.wedervraag.coediting;

import java.util.List;
import java.util.Optional;

/** Tells the audience of one document who else is in it and where. Never stored. Runs on the mailbox's thread. */
final class Whereabouts {

    private final Audience audience;

    Whereabouts(Audience audience) {
        this.audience = audience;
    }

    void gone(Participant participant) {
        audience.tell(noCaret(participant));
    }

    /** What has changed since the last time, unless that is too short ago. */
    void tell(Live live, long nanoTime) {
        if (!audience.isTime(nanoTime)) {
            return;
        }
        if (audience.takeChanged()) {
            audience.tell(Replies.presence(
                    audience.here().stream().map(Participant::seat).toList()));
        }
        for (Participant participant : audience.here()) {
            if (participant.takeCaretMoved()) {
                caret(participant, live).ifPresent(message -> audience.tell(message, other -> other != participant));
            }
        }
    }

    /** Mapped to where the document is now, and never outside it. */
    private static Optional<String> caret(Participant participant, Live live) {
        Caret caret = participant.caret();
        if (caret == null) {
            return Optional.of(noCaret(participant));
        }
        if (!live.remembers(caret.version())) {
            return Optional.empty();
        }
        List<Done> since = live.since(caret.version());
        return Optional.of(Replies.cursor(
                participant.client(),
                participant.who().id(),
                participant.who().name(),
                Pen.position(caret.anchor(), since, live),
                Pen.position(caret.head(), since, live),
                live.version()));
    }

    private static String noCaret(Participant participant) {
        return Replies.cursor(
                participant.client(), participant.who().id(), participant.who().name(), null, null, 0);
    }
}
