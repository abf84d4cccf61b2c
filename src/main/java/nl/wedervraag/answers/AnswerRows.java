package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of answers and wordings. */
@Component
class AnswerRows {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Clock clock;

    AnswerRows(JdbcClient jdbc, Documents documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** Every wording that answers the question for this position, at any scope and in any language. */
    List<WordingRow> around(Position position, QuestionId question) {
        return jdbc.sql("""
                        select %s
                        from answer a join wording_now w on w.answer = a.id join person o on o.id = a.owner
                        where a.question = :question and (a.position = :position or a.team = :team or a.scope = 'COMPANY')
                        """.formatted(WordingRow.COLUMNS))
                .param("today", LocalDate.now(clock))
                .param("question", question.value())
                .param("position", position.id().value())
                .param("team", position.team().value())
                .query((ResultSet row, int n) -> WordingRow.of(row))
                .list();
    }

    boolean asks(PositionId position, QuestionId question) {
        return jdbc.sql("select exists (select from position_question where position = ? and question = ?)")
                .params(position.value(), question.value())
                .query(Boolean.class)
                .single();
    }

    /** Two people may begin at once: whoever comes second gets the first one's. */
    AnswerId findOrAdd(QuestionId question, Reach reach, Position position, PersonId owner) {
        UUID team = reach == Reach.TEAM ? position.team().value() : null;
        UUID ofPosition = reach == Reach.POSITION ? position.id().value() : null;
        jdbc.sql("""
                        insert into answer (id, question, scope, team, position, owner, created)
                        values (:id, :question, :scope, cast(:team as uuid), cast(:position as uuid), :owner, :now)
                        on conflict (question, team, position) do nothing
                        """)
                .param("id", AnswerId.random().value())
                .param("question", question.value())
                .param("scope", reach.name())
                .param("team", team)
                .param("position", ofPosition)
                .param("owner", owner.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return jdbc.sql("""
                        select id from answer where question = :question
                        and team is not distinct from cast(:team as uuid)
                        and position is not distinct from cast(:position as uuid)
                        """)
                .param("question", question.value())
                .param("team", team)
                .param("position", ofPosition)
                .query((row, n) -> new AnswerId(row.getObject(1, UUID.class)))
                .single();
    }

    WordingId findOrAdd(AnswerId answer, Language language) {
        jdbc.sql("select from answer where id = ? for update")
                .param(answer.value())
                .query()
                .listOfRows();
        return find(answer, language).map(this::takeUp).orElseGet(() -> add(answer, language));
    }

    /** Where the wider answer served instead, it doesn't any more. */
    private WordingId takeUp(WordingId wording) {
        jdbc.sql("""
                        update wording set inherits_since = null, inherits_act = null
                        where id = ? and inherits_since is not null
                        """).param(wording.value()).update();
        return wording;
    }

    private Optional<WordingId> find(AnswerId answer, Language language) {
        return jdbc.sql("select id from wording where answer = ? and language = ?")
                .params(answer.value(), language.name())
                .query((row, n) -> new WordingId(row.getObject(1, UUID.class)))
                .optional();
    }

    private WordingId add(AnswerId answer, Language language) {
        WordingId id = WordingId.random();
        jdbc.sql("insert into wording (id, answer, language, document) values (?, ?, ?, ?)")
                .params(
                        id.value(),
                        answer.value(),
                        language.name(),
                        documents.create().value())
                .update();
        return id;
    }
}
