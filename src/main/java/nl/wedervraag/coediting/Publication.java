package nl.wedervraag.coediting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.PersonNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Tells the audience of one document what was stored, in the order of the log. Runs on the mailbox's thread. */
final class Publication implements Storing.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final String NAMELESS = "?";

    private final DocumentId document;
    private final Audience audience;
    private final PersonNames names;
    private final Snapshots snapshots;
    private final Bell bell;
    private final Map<PersonId, String> known = new HashMap<>();
    private long told;

    Publication(DocumentId document, Audience audience, PersonNames names, Snapshots snapshots, Bell bell) {
        this.document = document;
        this.audience = audience;
        this.names = names;
        this.snapshots = snapshots;
        this.bell = bell;
    }

    /** Rings on the other nodes. */
    interface Bell {

        void stored(DocumentId document, long version);
    }

    /** Nobody is there yet: whoever comes is given the document at this version. */
    void begin(long version) {
        told = version;
    }

    /** The version up to which the audience was told all: where to go on after a failure. */
    long told() {
        return told;
    }

    /** A commit for whoever isn't its sender. */
    String message(StoredCommit commit) {
        return Replies.commit(commit, name(commit.person()), commit.steps());
    }

    /** A name that can't be found out just now must not keep anybody from hearing what is stored. */
    private String name(PersonId person) {
        try {
            return known.computeIfAbsent(
                    person, unknown -> names.of(Set.of(unknown)).getOrDefault(unknown, NAMELESS));
        } catch (DataAccessException e) {
            LOG.warn("Told a commit without its person's name: {}", e.toString());
            return NAMELESS;
        }
    }

    @Override
    public void stored(List<Attempt.Placed> placed) {
        for (Attempt.Placed one : placed) {
            StoredCommit commit = one.done().commit();
            Participant sender = one.letter().sender();
            if (sender != null) {
                known.put(sender.who().id(), sender.who().name());
            }
            String message = message(commit);
            audience.tell(message, other -> other != sender);
            if (sender != null) {
                sender.tell(one.asSent() ? Replies.ownCommit(commit, name(commit.person())) : message);
            }
            told = commit.version();
        }
        if (!placed.isEmpty()) {
            Done last = placed.getLast().done();
            bell.stored(document, last.version());
            if (Snapshots.isDue(last.version() - placed.size(), last.version())) {
                snapshots.keepSoon(document, last.version(), last.after());
            }
        }
    }

    @Override
    public void found(List<Done> found) {
        for (Done done : found) {
            audience.tell(message(done.commit()));
            told = done.version();
        }
    }

    @Override
    public void mayOnly(Letter.Submit letter, Access access) {
        Participant sender = letter.sender();
        if (sender != null) {
            sender.narrow(access);
        }
    }
}
