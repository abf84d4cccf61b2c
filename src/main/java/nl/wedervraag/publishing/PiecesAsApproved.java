package nl.wedervraag.publishing;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is or was published of a piece was approved: often enough, as it was, and under four eyes by nobody who wrote in it. */
final class PiecesAsApproved implements Invariant {

    @Override
    public String name() {
        return "pieces-as-approved";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select format('publication %s shows revision %s, which nobody approved', b.id, b.revision)
                from piece_publication b
                where not exists (select from piece_review r where r.revision = b.revision and r.state = 'APPROVED')
                union all
                select format('review %s has %s approvals of %s', r.id, given.number, given.asked)
                from piece_review r
                cross join lateral (
                    select count(*) as number,
                           coalesce((array_agg(g.approvers order by g.at desc, g.approvers))[1], 1) as asked
                    from piece_approval g where g.review = r.id) given
                where r.state = 'APPROVED' and given.number < given.asked
                union all
                select format('review %s was approved with another hash', g.review)
                from piece_approval g
                join piece_review r on r.id = g.review
                join piece_revision v on v.id = r.revision
                where g.hash <> v.hash
                union all
                select format('review %s was approved by somebody who wrote in it', g.review)
                from piece_approval g
                join piece_review r on r.id = g.review
                join piece_contributor c on c.revision = r.revision and c.person = g.person
                where g.four_eyes
                union all
                select format('revision %s isn''t the version that it froze', v.id)
                from piece_revision v
                join piece_version d on d.piece = v.piece and d.version = v.version
                where v.hash <> d.hash
                union all
                select format('publications %s and %s of piece %s overlap', b.id, c.id, b.piece)
                from piece_publication b join piece_publication c
                    on c.piece = b.piece and c.id > b.id
                    and tstzrange(b.since, b.until) && tstzrange(c.since, c.until)""");
    }
}
