package nl.wedervraag.coediting;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import nl.wedervraag.access.PersonId;

/** Lets people in to one document: whoever may, with all that they missed. Runs on the mailbox's thread. */
final class Reception {

    /** Whoever missed more than this gets the whole document instead. */
    private static final long MAX_MISSED = 500;

    private final DocumentId document;
    private final CommitLog log;
    private final Storing storing;
    private final Audience audience;
    private final Publication publication;

    Reception(DocumentId document, CommitLog log, Storing storing, Audience audience, Publication publication) {
        this.document = document;
        this.log = log;
        this.storing = storing;
        this.audience = audience;
        this.publication = publication;
    }

    void receive(Participant participant, OptionalLong had, Live live) {
        PersonId person = participant.who().id();
        Access access = log.permits().access(document, Set.of(person)).getOrDefault(person, Access.NONE);
        if (access == Access.NONE) {
            refuse(participant, Refusal.NOT_ALLOWED, "This document is not open to you.");
        } else if (audience.here().size() >= Audience.MAX) {
            refuse(participant, Refusal.BUSY, "Too many have this document open.");
        } else if (takesSeat(participant)) {
            participant.access(access);
            bringUpToDate(participant, had, live);
            audience.add(participant);
        }
    }

    static void refuse(Participant participant, Refusal refusal, String message) {
        participant.close(
                Replies.error(refusal, message, OptionalLong.empty()),
                refusal.retry() ? Wire.Closing.RESTARTING : Wire.Closing.NOT_ALLOWED);
    }

    /** A client belongs to one person. A page that comes again takes the place of its own dead line. */
    private boolean takesSeat(Participant participant) {
        Participant seated = audience.of(participant.client());
        PersonId owner = seated != null
                ? seated.who().id()
                : storing.owner(participant.client()).orElse(participant.who().id());
        if (!owner.equals(participant.who().id())) {
            refuse(participant, Refusal.NOT_ALLOWED, "This client belongs to somebody else.");
            return false;
        }
        if (seated != null) {
            seated.close(Wire.Closing.REPLACED);
            audience.remove(seated);
        }
        return true;
    }

    private void bringUpToDate(Participant participant, OptionalLong had, Live live) {
        if (had.isPresent() && had.getAsLong() > live.version()) {
            storing.catchUp(live);
        }
        long missed = had.isPresent() ? live.version() - had.getAsLong() : Long.MAX_VALUE;
        if (missed >= 0 && missed <= MAX_MISSED) {
            missed(had.orElseThrow(), live).forEach(commit -> participant.tell(publication.message(commit)));
            participant.tell(Replies.joined(live.version(), participant.access()));
        } else {
            participant.tell(Replies.init(live.version(), live.document().toJson(), participant.access()));
        }
    }

    private List<StoredCommit> missed(long version, Live live) {
        return live.remembers(version)
                ? live.since(version).stream().map(Done::commit).toList()
                : log.commits(document, version, live.version());
    }
}
