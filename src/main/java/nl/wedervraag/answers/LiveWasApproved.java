package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is or was published that nobody approved, and under four eyes nobody approved what they helped to write. */
final class LiveWasApproved implements Invariant {

    @Override
    public String name() {
        return "live-was-approved";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select format('publication %s shows revision %s, which nobody approved', p.id, p.revision)
                from publication p
                where not exists (select from review r where r.revision = p.revision and r.state = 'APPROVED')
                union all
                select format('publication %s began before its revision was approved', p.id)
                from publication p join review r on r.revision = p.revision and r.state = 'APPROVED'
                where p.since < r.decided
                union all
                select format('review %s was approved by %s, who helped to write it', r.id, r.decided_by)
                from review r join revision_contributor c on c.revision = r.revision and c.person = r.decided_by
                where r.state = 'APPROVED' and r.four_eyes""");
    }
}
