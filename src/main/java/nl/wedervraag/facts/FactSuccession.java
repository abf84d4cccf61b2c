package nl.wedervraag.facts;

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

/** Whoever leaves hands their facts to a lead there, in the same transaction. */
@Component
@Order(3)
class FactSuccession implements Belongings {

    private final JdbcClient jdbc;
    private final Changes changes;

    FactSuccession(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(PersonDeactivated left) {
        jdbc.sql("""
                        update fact f set owner = heir.id
                        from fact o
                        cross join lateral (
                            select q.id from person q
                            where has_right(q.id, 'EDIT', o.team)
                            order by has_right(q.id, 'APPROVE', o.team) desc,
                                     exists (select from membership m where m.person = q.id and m.team = o.team) desc,
                                     q.created_at, q.id
                            limit 1) heir
                        where o.id = f.id and f.owner = :left
                        returning f.id
                        """)
                .param("left", left.person().value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .forEach(fact -> changes.publish(FactTopics.FACT, fact));
    }

    @Override
    public List<Belonging> of(PersonId person) {
        long owned = jdbc.sql("select count(*) from fact where owner = ?")
                .param(person.value())
                .query(Long.class)
                .single();
        return owned == 0 ? List.of() : List.of(new Belonging("facts.leaving.owned", owned));
    }
}
