package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At most one publication of a wording is in force, at most one request is open, and no two were in force at once. */
final class OneLive implements Invariant {

    @Override
    public String name() {
        return "one-live";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select format('wording %s has %s publications in force', wording, count(*))
                from publication where until is null group by wording having count(*) > 1
                union all
                select format('publications %s and %s of wording %s overlap', p.id, q.id, p.wording)
                from publication p join publication q
                    on q.wording = p.wording and q.id > p.id
                    and tstzrange(p.since, p.until) && tstzrange(q.since, q.until)
                where p.until is not null or q.until is not null
                union all
                select format('wording %s has %s open reviews', wording, count(*))
                from review where state = 'OPEN' group by wording having count(*) > 1""");
    }
}
