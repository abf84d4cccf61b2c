package nl.wedervraag.coediting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the audience of one document who else is in it and where. Never stored. Runs on the mailbox's thread. */
final class Whereabouts {

    private final DocumentId document;
    private final Audience audience;
    private final Elsewhere elsewhere;

    Whereabouts(DocumentId document, Audience audience, Elsewhere elsewhere) {
        this.document = document;
        this.audience = audience;
        this.elsewhere = elsewhere;
    }

    void gone(Participant participant) {
        caret(participant, noCaret(participant));
        if (audience.isEmpty()) {
            elsewhere.tell(document, List.of());
        }
    }

    /** To everyone but whose it is. */
    private void caret(Participant participant, String message) {
        audience.tell(message, other -> other != participant);
        elsewhere.caret(document, participant.client(), message);
    }

    /** What has changed since the last time, unless that is too short ago. */
    void tell(Live live, long nanoTime) {
        if (!audience.isTime(nanoTime)) {
            return;
        }
        boolean here = audience.takeChanged();
        boolean there = audience.takeChangedElsewhere();
        if (here || there) {
            audience.tell(Replies.presence(everyone(audience.here(), elsewhere.seats(document))));
        }
        if (here) {
            elsewhere.tell(document, audience.here());
        }
        for (Participant participant : audience.here()) {
            if (participant.takeCaretMoved()) {
                caret(participant, live).ifPresent(message -> caret(participant, message));
            }
        }
    }

    /** In the order in which they came. */
    static List<Replies.Seat> everyone(List<Participant> here, List<Replies.Seat> there) {
        return Stream.concat(here.stream().map(Participant::seat), there.stream())
                .sorted(Comparator.comparing(Replies.Seat::since))
                .toList();
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
                Pen.position(caret.anchor(), participant.client(), since, live),
                Pen.position(caret.head(), participant.client(), since, live),
                live.version()));
    }

    private static String noCaret(Participant participant) {
        return Replies.cursor(
                participant.client(), participant.who().id(), participant.who().name(), null, null, 0);
    }
}
