package nl.wedervraag.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lead does with wording that is published: say that it must not be used any more, or take it away. */
@Service
@Transactional
public class Publications {

    /** In characters. */
    public static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Places places;
    private final Acts acts;
    private final Changes changes;
    private final CurrentPerson current;
    private final Clock clock;

    Publications(JdbcClient jdbc, Places places, Acts acts, Changes changes, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.acts = acts;
        this.changes = changes;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Readers go on seeing it, marked 'do not use'.
     *
     * @throws TextRefused when there is no reason, or one that can't be taken
     */
    public void markObsolete(WordingId wording, String reason) {
        move(wording, PublicationState.OBSOLETE, reason);
    }

    /**
     * Readers see the wider scope's wording again.
     *
     * @throws TextRefused when there is no reason, or one that can't be taken
     */
    public void retire(WordingId wording, String reason) {
        move(wording, PublicationState.RETIRED, reason);
    }

    private void move(WordingId wording, PublicationState to, String reason) {
        Place place = places.locked(wording, Right.APPROVE);
        String said = OneLine.of(reason, LONGEST_REASON);
        int moved = jdbc.sql("""
                        with ended as (
                            update publication set until = :now
                            where wording = :wording and until is null and state <> :to and state <> 'RETIRED'
                            returning wording, revision
                        )
                        insert into publication (id, wording, revision, state, since, moved_by, reason)
                        select :id, wording, revision, :to, :now, :me, :reason from ended
                        """)
                .param("wording", wording.value())
                .param("to", to.name())
                .param("id", Ids.next())
                .param("me", current.id().value())
                .param("reason", said)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (moved == 0) {
            throw new Refused(Refused.Reason.NOT_LIVE);
        }
        changes.publish(Topics.WORDING, wording.value());
        acts.record(place.act(ActKind.PUBLISHED, current.id()).with("state", to).saying(said));
    }
}
