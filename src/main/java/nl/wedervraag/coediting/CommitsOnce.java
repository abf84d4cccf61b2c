package nl.wedervraag.coediting;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a browser sent once is stored once, by one person who is known here. */
final class CommitsOnce implements Invariant {

    @Override
    public String name() {
        return "commits-once";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select format('document %s has number %s of client %s %s times', document, seq, client, count(*))
                from commit group by document, client, seq having count(*) > 1
                union all
                select format('client %s of document %s speaks for %s people', client, document, count(distinct person))
                from commit group by document, client having count(distinct person) > 1
                union all
                select format('version %s of document %s is by nobody known', version, document)
                from commit c where not exists (select from person p where p.id = c.person)""");
    }
}
