package nl.wedervraag.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the database remembers about the demo itself. */
@Component
class DemoRows {

    enum State {
        NEVER_BEGUN,
        HALF_WRITTEN,
        WRITTEN,
        /** Somebody left it: what is stored is theirs. */
        LEFT
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    State state() {
        return jdbc.sql("""
                        select case when left_at is not null then 'LEFT' when finished is not null then 'WRITTEN'
                                    else 'HALF_WRITTEN' end
                        from demo_fill""").query(String.class).optional().map(State::valueOf).orElse(State.NEVER_BEGUN);
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

    /** Empties everything, as part of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leave() {
        jdbc.sql("select leave_demo(?)")
                .param(OffsetDateTime.now(clock))
                .query((row, n) -> true)
                .list();
    }

    /** Whether somebody could sign in here without the demo's clicks. */
    boolean somebodyHasAPassword() {
        return jdbc.sql("select exists (select from person where password_hash is not null and deactivated_at is null)")
                .query(Boolean.class)
                .single();
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
