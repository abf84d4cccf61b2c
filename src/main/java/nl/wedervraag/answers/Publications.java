package nl.wedervraag.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lead does with wording that is published: say that it must not be used any more, or take it away. */
@Service
@Transactional
public class Publications {

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

    /** Readers go on seeing it, marked 'do not use'. */
    public void markObsolete(WordingId wording) {
        move(wording, PublicationState.OBSOLETE);
    }

    /** Readers see the wider scope's wording again. */
    public void retire(WordingId wording) {
        move(wording, PublicationState.RETIRED);
    }

    private void move(WordingId wording, PublicationState to) {
        Place place = places.locked(wording, Right.APPROVE);
        int moved = jdbc.sql("""
                        with ended as (
                            update publication set until = :now
                            where wording = :wording and until is null and state <> :to and state <> 'RETIRED'
                            returning wording, revision
                        )
                        insert into publication (id, wording, revision, state, since)
                        select :id, wording, revision, :to, :now from ended
                        """)
                .param("wording", wording.value())
                .param("to", to.name())
                .param("id", Ids.next())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (moved == 0) {
            throw new Refused(Refused.Reason.NOT_LIVE);
        }
        changes.publish(Topics.WORDING, wording.value());
        acts.record(place.act(ActKind.PUBLISHED, current.id()).with("state", to));
    }
}
