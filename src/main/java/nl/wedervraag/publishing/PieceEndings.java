package nl.wedervraag.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lead does with what is published and isn't to be any more: nothing published is deleted. */
@Service
@Transactional
public class PieceEndings {

    private final JdbcClient jdbc;
    private final PiecePlaces places;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Changes changes;
    private final CurrentPerson current;
    private final Clock clock;

    PieceEndings(
            JdbcClient jdbc,
            PiecePlaces places,
            ApplicationEventPublisher events,
            Acts acts,
            Changes changes,
            CurrentPerson current,
            Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.events = events;
        this.acts = acts;
        this.changes = changes;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Retires a story, or closes a challenge: readers see it no more.
     *
     * @param reason why, or what came of it: 1 to 2,000 characters, kept for ever
     * @throws PieceRefused when it isn't live
     */
    public void end(PieceId id, String reason) {
        Piece piece = places.locked(id, Right.APPROVE);
        String said = Reason.of(reason);
        int ended = jdbc.sql("""
                        with ended as (
                            update piece_publication set until = :now
                            where piece = :piece and until is null and state = 'LIVE'
                            returning piece, revision
                        )
                        insert into piece_publication (id, piece, revision, state, since, by, reason)
                        select :id, piece, revision, :to, :now, :by, :reason from ended
                        """)
                .param("piece", id.value())
                .param("to", end(piece.kind()).name())
                .param("id", Ids.next())
                .param("now", OffsetDateTime.now(clock))
                .param("by", current.id().value())
                .param("reason", said)
                .update();
        if (ended == 0) {
            throw new PieceRefused(PieceRefused.Reason.NOT_LIVE);
        }
        events.publishEvent(new PieceEnded(id, piece.kind()));
        changes.publish(PieceTopics.PIECE, id.value());
        acts.record(Pieces.act(
                        switch (piece.kind()) {
                            case STORY -> ActKind.STORY_RETIRED;
                            case CHALLENGE -> ActKind.CHALLENGE_CLOSED;
                        },
                        piece,
                        current.id())
                .saying(said));
    }

    private static PieceState end(Kind kind) {
        return switch (kind) {
            case STORY -> PieceState.RETIRED;
            case CHALLENGE -> PieceState.CLOSED;
        };
    }
}
