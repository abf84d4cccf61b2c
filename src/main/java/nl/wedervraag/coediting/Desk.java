package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.wedervraag.access.PersonNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Where the letters for one document are answered, by one thread at a time: so whoever joins gets one state and misses
 * no commit after it, and everyone hears the commits in the order of the log.
 */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final DocumentId document;
    private final Past past;
    private final Snapshots snapshots;
    private final Publication publication;
    private final Storing storing;
    private final Reception reception;
    private final Whereabouts whereabouts;
    private final Audience audience = new Audience();
    private volatile @Nullable Live live;

    Desk(
            DocumentId document,
            CommitLog log,
            Past past,
            AnchorRows anchors,
            PersonNames names,
            Snapshots snapshots,
            Elsewhere elsewhere,
            Workers workers,
            Publication.Bell bell) {
        this.document = document;
        this.past = past;
        this.snapshots = snapshots;
        this.publication = new Publication(document, audience, names, snapshots, bell);
        this.storing = new Storing(document, log, past, anchors, workers, publication);
        this.reception = new Reception(document, log, storing, audience, publication);
        this.whereabouts = new Whereabouts(document, audience, elsewhere);
    }

    Audience audience() {
        return audience;
    }

    /** The version that is known here, if the document is in memory. */
    OptionalLong version() {
        Live state = live;
        return state == null ? OptionalLong.empty() : OptionalLong.of(state.version());
    }

    void answer(List<Letter> letters) {
        try {
            List<Letter.Submit> submits = new ArrayList<>();
            for (Letter letter : letters) {
                switch (letter) {
                    case Letter.Submit submit -> submits.add(submit);
                    case Letter.Join join -> join(join);
                    case Letter.Leave leave -> leave(leave.participant());
                    case Letter.Moved moved -> moved.participant().caret(moved.caret());
                    case Letter.CatchUp news -> catchUp(news.version());
                    case Letter.Tick tick -> tick(tick.nanoTime());
                }
            }
            store(submits);
        } catch (DataAccessException e) {
            LOG.warn(
                    "{} can't be answered for now: {}",
                    document.value(),
                    e.getMostSpecificCause().getMessage());
            startAgain(letters);
        } catch (RuntimeException e) {
            LOG.error("{} is read again from the log", document.value(), e);
            startAgain(letters);
        }
    }

    private void store(List<Letter.Submit> submits) {
        if (submits.isEmpty()) {
            return;
        }
        submits.forEach(letter -> Measured.waited(letter.arrived()));
        Optional<Live> state = live();
        if (state.isPresent()) {
            storing.store(state.get(), submits, Desk::reply);
        } else {
            submits.forEach(letter -> reply(letter, Refusal.UNKNOWN_DOCUMENT, "There is no such document."));
        }
    }

    private void join(Letter.Join join) {
        Optional<Live> state = live();
        if (state.isPresent()) {
            reception.receive(join.participant(), join.version(), state.get());
        } else {
            Reception.refuse(join.participant(), Refusal.UNKNOWN_DOCUMENT, "There is no such document.");
        }
    }

    private void leave(Participant participant) {
        if (audience.remove(participant)) {
            whereabouts.gone(participant);
            Live state = live;
            if (audience.isEmpty() && state != null && state.version() > 0) {
                snapshots.keepSoon(document, state.version(), state.document());
            }
        }
    }

    private void catchUp(long version) {
        Live state = live;
        if (state != null && state.version() < version) {
            storing.catchUp(state);
        }
    }

    private void tick(long nanoTime) {
        Live state = live;
        if (state != null) {
            whereabouts.tell(state, nanoTime);
        }
    }

    private Optional<Live> live() {
        Live state = live;
        if (state == null && audience.isEmpty()) {
            state = past.newest(document).orElse(null);
            publication.begin(state == null ? 0 : state.version());
        } else if (state == null) {
            // Those who are here have heard everything up to one version: they get what came after it.
            state = past.at(document, publication.told());
            storing.catchUp(state);
        }
        live = state;
        return Optional.ofNullable(state);
    }

    /** Nothing in memory is trusted any more, and whoever waits for an answer has to ask again. */
    private void startAgain(List<Letter> letters) {
        live = null;
        storing.forget();
        for (Letter letter : letters) {
            if (letter instanceof Letter.Submit submit && !submit.outcome().isDone()) {
                reply(submit, Refusal.BUSY, "It could not be stored yet.");
            } else if (letter instanceof Letter.Join join && !audience.here().contains(join.participant())) {
                Reception.refuse(join.participant(), Refusal.BUSY, "Try again.");
            }
        }
    }

    private static void reply(Letter.Submit letter, Refusal refusal, String message) {
        reply(new Storing.Answer(letter, new Outcome.Refused(refusal, message), false));
    }

    private static void reply(Storing.Answer answer) {
        Letter.Submit letter = answer.letter();
        Participant sender = letter.sender();
        long seq = letter.submission().seq();
        if (sender != null && !answer.published()) {
            sender.tell(
                    answer.outcome() instanceof Outcome.Refused refused
                            ? Replies.error(refused.refusal(), refused.message(), OptionalLong.of(seq))
                            : Replies.ack(seq));
        }
        letter.outcome().complete(answer.outcome());
    }
}
