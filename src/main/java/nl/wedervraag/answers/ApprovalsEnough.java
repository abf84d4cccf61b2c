package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever went live had as many approvals as the policy of its last one asked for, each of the very text that is live. */
final class ApprovalsEnough implements Invariant {

    @Override
    public String name() {
        return "approvals-enough";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select format('review %s has %s approvals of %s', r.id, given.number, given.asked)
                from review r
                cross join lateral (
                    select count(*) as number,
                           coalesce((array_agg(g.approvers order by g.at desc, g.approvers))[1], 1) as asked
                    from approval g where g.review = r.id) given
                where r.state = 'APPROVED' and given.number < given.asked
                union all
                select format('review %s was approved with another hash', g.review)
                from approval g join review r on r.id = g.review join revision v on v.id = r.revision where g.hash <> v.hash
                union all
                select format('review %s was approved by somebody who wrote in it', g.review)
                from approval g
                join review r on r.id = g.review
                join revision_contributor c on c.revision = r.revision and c.person = g.person
                where g.four_eyes""");
    }
}
