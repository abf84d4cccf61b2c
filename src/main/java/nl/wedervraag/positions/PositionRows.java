package nl.wedervraag.positions;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of positions and of the questions that they ask. */
@Component
class PositionRows {

    private final JdbcClient jdbc;

    PositionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PositionId add(TeamId team, String name, Language language) {
        PositionId id = PositionId.random();
        jdbc.sql("insert into position (id, team, name, language) values (?, ?, ?, ?)")
                .params(id.value(), team.value(), name, language.name())
                .update();
        return id;
    }

    /** Whether an open position of the team, but for this one, has the name: small and capital letters are the same. */
    boolean isCalled(TeamId team, String name, @Nullable PositionId but) {
        return jdbc.sql("""
                        select exists (select from position
                            where team = :team and lower(name) = lower(:name) and not closed
                                and id is distinct from :but)
                        """)
                .param("team", team.value())
                .param("name", name)
                .param("but", but == null ? null : but.value(), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    void rename(PositionId id, String name) {
        jdbc.sql("update position set name = ? where id = ?")
                .params(name, id.value())
                .update();
    }

    void speak(PositionId id, Language language) {
        jdbc.sql("update position set language = ? where id = ?")
                .params(language.name(), id.value())
                .update();
    }

    /** Whether it was the other way before. */
    boolean setClosed(PositionId id, boolean closed) {
        return jdbc.sql("update position set closed = :closed where id = :id and closed <> :closed")
                        .param("closed", closed)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Whoever orders a team's positions does it one after the other, until the transaction ends. */
    void lockTeam(TeamId team) {
        jdbc.sql("select id from team where id = ? for update")
                .param(team.value())
                .query()
                .listOfRows();
    }

    /** As {@link #lockTeam}, for the questions of one position. */
    void lock(PositionId id) {
        jdbc.sql("select id from position where id = ? for update")
                .param(id.value())
                .query()
                .listOfRows();
    }

    /** Asks these too, after those that it asks already. */
    void ask(PositionId id, List<QuestionId> questions) {
        UUID[] inOrder = questions.stream().distinct().map(QuestionId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        insert into position_question (position, question, place)
                        select :id, q.id, q.place + coalesce(
                            (select max(o.place) from position_question o where o.position = :id), 0)
                        from unnest(:questions) with ordinality as q(id, place)
                        on conflict (position, question) do nothing
                        """).param("id", id.value()).param("questions", inOrder).update();
        jdbc.sql("delete from hidden_question where position = ? and question = any (?)")
                .params(id.value(), inOrder)
                .update();
    }

    void askTheSame(PositionId as, PositionId id) {
        copy("position_question", "question, place", as, id);
        copy("hidden_question", "question", as, id);
        copy("panel_member", "person, since", as, id);
    }

    private void copy(String table, String columns, PositionId from, PositionId to) {
        jdbc.sql("insert into %1$s (position, %2$s) select ?, %2$s from %1$s where position = ?"
                        .formatted(table, columns))
                .params(to.value(), from.value())
                .update();
    }

    /** Whether it was asked. */
    boolean hide(PositionId id, QuestionId question) {
        return jdbc.sql("""
                        with gone as (
                            delete from position_question where position = ? and question = ? returning position, question
                        )
                        insert into hidden_question (position, question) select position, question from gone
                        on conflict do nothing
                        """).params(id.value(), question.value()).update() == 1;
    }
}
