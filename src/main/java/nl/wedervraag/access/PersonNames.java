package nl.wedervraag.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are called, for rooms that know them by their ids. */
@Component
public class PersonNames {

    private final JdbcClient jdbc;

    PersonNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of each of the people that exists. */
    public Map<PersonId, String> of(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        jdbc.sql("select id, name from person where id = any (:ids)")
                .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }
}
