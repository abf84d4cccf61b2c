package nl.wedervraag.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.access.Belongings;
import nl.wedervraag.access.PersonDeactivated;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
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
@Order(1)
class Succession implements Belongings {

    private final JdbcClient jdbc;
    private final DueEvents due;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    Succession(JdbcClient jdbc, DueEvents due, Acts acts, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.due = due;
        this.acts = acts;
        this.changes = changes;
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
        due.makeDue(orphaned, DueReason.OWNER_LEFT);
        jdbc.sql("""
                        update review r set state = 'WITHDRAWN', decided_by = :by, decided = :now
                        from wording w join answer a on a.id = w.answer
                        where r.asked_by = :left and r.state = 'OPEN' and w.id = r.wording
                        returning r.id, r.wording, r.revision, answer_team(a) as team
                        """)
                .param("by", left.by().value())
                .param("now", OffsetDateTime.now(clock))
                .param("left", left.person().value())
                .query((row, n) -> Act.of(ActKind.REVIEW_WITHDRAWN)
                        .by(left.by().value())
                        .on(row.getObject("id", UUID.class))
                        .in(row.getObject("team", UUID.class))
                        .with("wording", row.getObject("wording", UUID.class))
                        .with("revision", row.getObject("revision", UUID.class)))
                .list()
                .forEach(withdrawn -> {
                    changes.publish(
                            Topics.WORDING,
                            UUID.fromString(
                                    Objects.requireNonNull(withdrawn.details().get("wording"))));
                    acts.record(withdrawn);
                });
    }

    @Override
    public List<Belonging> of(PersonId person) {
        return Stream.of(
                        new Belonging("answers.leaving.owned", count("answer where owner = ?", person)),
                        new Belonging(
                                "answers.leaving.reviews",
                                count("review where asked_by = ? and state = 'OPEN'", person)))
                .filter(one -> one.count() > 0)
                .toList();
    }

    private long count(String what, PersonId person) {
        return jdbc.sql("select count(*) from " + what)
                .param(person.value())
                .query(Long.class)
                .single();
    }
}
