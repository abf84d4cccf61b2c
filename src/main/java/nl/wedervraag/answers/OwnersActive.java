package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every answer has an owner who is there, as long as anybody could be. */
final class OwnersActive implements Invariant {

    @Override
    public String name() {
        return "owners-active";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select format('answer %s belongs to %s, who was deactivated', a.id, a.owner)
                from answer a join person p on p.id = a.owner
                where p.deactivated_at is not null
                  and exists (select from person q where has_right(q.id, 'EDIT', answer_team(a)))
                union all
                select format('review %s was asked by %s, who was deactivated, and is open', r.id, r.asked_by)
                from review r join person p on p.id = r.asked_by
                where r.state = 'OPEN' and p.deactivated_at is not null""");
    }
}
