package nl.wedervraag.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.PersonDeactivated;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves hands over, in the same transaction: answers go to a lead of their scope, a team's own before the
 * organisation's, and what is live of them is to be looked at again; requests for approval in the leaver's name are
 * withdrawn.
 */
@Component
class Succession {

    private final JdbcClient jdbc;
    private final DueEvents due;
    private final Clock clock;

    Succession(JdbcClient jdbc, DueEvents due, Clock clock) {
        this.jdbc = jdbc;
        this.due = due;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(PersonDeactivated left) {
        List<UUID> orphaned = jdbc.sql("""
                        select w.id from wording w join answer a on a.id = w.answer where a.owner = ?
                        """)
                .param(left.person().value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        jdbc.sql("""
                        update answer a set owner = heir.id
                        from answer o
                        cross join lateral (
                            select p.id from person p
                            where has_right(p.id, 'EDIT', answer_team(o))
                            order by has_right(p.id, 'APPROVE', answer_team(o)) desc,
                                     exists (select from membership m where m.person = p.id and m.team = answer_team(o)) desc,
                                     p.created_at, p.id
                            limit 1) heir
                        where o.id = a.id and a.owner = :left
                        """).param("left", left.person().value()).update();
        jdbc.sql("""
                        update review set state = 'WITHDRAWN', decided_by = :by, decided = :now
                        where asked_by = :left and state = 'OPEN'
                        """)
                .param("by", left.by().value())
                .param("now", OffsetDateTime.now(clock))
                .param("left", left.person().value())
                .update();
        due.makeDue(orphaned, DueReason.OWNER_LEFT);
    }
}
