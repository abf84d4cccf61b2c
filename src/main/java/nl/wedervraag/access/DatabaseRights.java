package nl.wedervraag.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class DatabaseRights implements Rights {

    private final JdbcClient jdbc;

    DatabaseRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean may(PersonId person, Right right, Scope scope) {
        return jdbc.sql("select has_right(:person, :right, cast(:team as uuid))")
                .param("person", person.value())
                .param("right", right.name())
                .param("team", scope.teamOrNull())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean mayAnywhere(PersonId person, Right right) {
        return jdbc.sql("select has_right_anywhere(:person, :right)")
                .param("person", person.value())
                .param("right", right.name())
                .query(Boolean.class)
                .single();
    }
}
