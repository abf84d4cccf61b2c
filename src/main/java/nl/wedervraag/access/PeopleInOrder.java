package nl.wedervraag.access;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody can run the organisation, and whoever was deactivated has nothing open. */
final class PeopleInOrder implements Invariant {

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select 'the organisation has no active administrator'
                where exists (select from organisation)
                  and not exists (
                      select from membership m join person p on p.id = m.person
                      where m.role = 'ADMINISTRATOR' and p.deactivated_at is null)
                union all
                select format('sign-in %s of %s, who was deactivated, is open', s.id, s.person)
                from sign_in s join person p on p.id = s.person
                where p.deactivated_at is not null and s.ended_at is null
                union all
                select format('there are %s organisations', count(*)) from organisation having count(*) > 1""");
    }
}
