package nl.wedervraag.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.Belongings;
import nl.wedervraag.access.PersonDeactivated;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.cluster.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leaves hands their stories and challenges to a lead there, in the same transaction; what they asked is withdrawn. */
@Component
@Order(2)
class PieceSuccession implements Belongings {

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    PieceSuccession(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(PersonDeactivated left) {
        jdbc.sql("""
                        update piece p set owner = heir.id
                        from piece o
                        cross join lateral (
                            select q.id from person q
                            where has_right(q.id, 'EDIT', o.team)
                            order by has_right(q.id, 'APPROVE', o.team) desc,
                                     exists (select from membership m where m.person = q.id and m.team = o.team) desc,
                                     q.created_at, q.id
                            limit 1) heir
                        where o.id = p.id and p.owner = :left
                        returning p.id
                        """)
                .param("left", left.person().value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(piece -> changes.publish(PieceTopics.PIECE, piece));
        jdbc.sql("""
                        update piece_review set state = 'WITHDRAWN', decided_by = :by, decided = :now
                        where asked_by = :left and state = 'OPEN' returning piece
                        """)
                .param("by", left.by().value())
                .param("now", OffsetDateTime.now(clock))
                .param("left", left.person().value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(piece -> changes.publish(PieceTopics.PIECE, piece));
    }

    @Override
    public List<Belonging> of(PersonId person) {
        long owned = jdbc.sql("select count(*) from piece where owner = ?")
                .param(person.value())
                .query(Long.class)
                .single();
        return owned == 0 ? List.of() : List.of(new Belonging("publishing.leaving.owned", owned));
    }
}
