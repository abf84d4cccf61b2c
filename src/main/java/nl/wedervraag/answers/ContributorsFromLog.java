package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contributors of a revision are those with a commit since the revision that was live when it was frozen. */
final class ContributorsFromLog implements Invariant {

    @Override
    public String name() {
        return "contributors-from-log";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                with frozen as (
                    select v.id, w.document, v.document_version as until,
                           coalesce((select max(live.document_version)
                                     from publication p join revision live on live.id = p.revision
                                     where p.wording = v.wording and p.state in ('LIVE', 'OBSOLETE')
                                       and live.number < v.number
                                       and p.since <= v.frozen and coalesce(p.until, 'infinity') > v.frozen), 0) as since
                    from revision v join wording w on w.id = v.wording),
                wrote as (
                    select distinct f.id, c.person
                    from frozen f join commit c
                        on c.document = f.document and c.version > f.since and c.version <= f.until)
                select format('revision %s leaves out %s, who wrote in it', w.id, w.person)
                from wrote w left join revision_contributor c on c.revision = w.id and c.person = w.person
                where c.person is null
                union all
                select format('revision %s names %s, who wrote nothing in it', c.revision, c.person)
                from revision_contributor c left join wrote w on w.id = c.revision and w.person = c.person
                where w.person is null""");
    }
}
