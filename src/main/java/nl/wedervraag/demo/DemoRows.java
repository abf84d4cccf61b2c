package nl.wedervraag.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the database remembers about the demo itself. */
@Component
class DemoRows {

    enum State {
        NEVER_BEGUN,
        HALF_WRITTEN,
        WRITTEN
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    State state() {
        return jdbc.sql("select finished is not null from demo_fill")
                .query(Boolean.class)
                .optional()
                .map(finished -> finished ? State.WRITTEN : State.HALF_WRITTEN)
                .orElse(State.NEVER_BEGUN);
    }

    /** Before anything else is written. False for the second of two nodes that start at once. */
    @Transactional
    boolean begin() {
        return jdbc.sql("insert into demo_fill (started) values (?) on conflict do nothing")
                        .param(OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    @Transactional
    void finish(Map<String, PersonId> people) {
        people.forEach((key, person) -> jdbc.sql("insert into demo_person (key, person) values (?, ?)")
                .params(key, person.value())
                .update());
        jdbc.sql("update demo_fill set finished = ?")
                .param(OffsetDateTime.now(clock))
                .update();
    }

    /** Everybody of the demo by their key. */
    Map<String, PersonId> people() {
        Map<String, PersonId> people = new LinkedHashMap<>();
        jdbc.sql("select key, person from demo_person").query(row -> {
            people.put(row.getString("key"), new PersonId(row.getObject("person", UUID.class)));
        });
        return people;
    }
}
