package nl.wedervraag.coediting;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document's version is the number of its commits, which are numbered from 1 on; nothing is known beyond it. */
final class LogWithoutGap implements Invariant {

    @Override
    public String name() {
        return "log-without-gap";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select format('document %s is at version %s and has %s commits, numbered %s to %s',
                              d.id, d.version, c.count, c.first, c.last)
                from document d
                left join lateral (
                    select count(*), coalesce(min(version), 1) as first, coalesce(max(version), 0) as last
                    from commit where document = d.id) c on true
                where c.count <> d.version or c.last <> d.version or c.first <> 1
                union all
                select format('document %s has a snapshot of version %s and is at %s', d.id, s.version, d.version)
                from snapshot s join document d on d.id = s.document where s.version > d.version""");
    }
}
