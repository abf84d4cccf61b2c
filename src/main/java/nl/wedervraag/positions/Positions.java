package nl.wedervraag.positions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.cluster.Topic;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The positions that a person may know of, and what leads do with them. */
@Service
@Transactional
public class Positions {

    /** A position was closed or opened again; the subject is the position. */
    public static final Topic CLOSING = new Topic("position");

    private static final int MOST_LISTED = 500;
    private static final int MOST_QUESTIONS = 2_000;

    private static final String POSITION = """
            select p.id, p.team, t.name as team_name, p.name, p.language, p.closed
            from position p join team t on t.id = p.team
            where has_right(:person, 'READ_APPROVED', p.team)
            """;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;
    private final Changes changes;

    Positions(JdbcClient jdbc, Rights rights, CurrentPerson current, Changes changes) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
        this.changes = changes;
    }

    /** The positions whose approved wording this person may read: open ones first, then by team and name. */
    @Transactional(readOnly = true)
    public List<Position> visibleTo() {
        return jdbc.sql(POSITION + "order by p.closed, t.name, p.name, p.id limit " + MOST_LISTED)
                .param("person", current.id().value())
                .query(Positions::position)
                .list();
    }

    @Transactional(readOnly = true)
    public Position get(PositionId id) {
        return jdbc.sql(POSITION + "and p.id = :id")
                .param("person", current.id().value())
                .param("id", id.value())
                .query(Positions::position)
                .optional()
                .orElseThrow(() -> new NotAllowed("%s sees no %s".formatted(current.id(), id)));
    }

    /** The position's questions in its own order. */
    @Transactional(readOnly = true)
    public List<Question> questions(PositionId id, Language language) {
        get(id);
        return jdbc.sql("""
                        select q.id, q.key, q.theme, n.name, x.text, x.guidance
                        from position_question pq
                        join question q on q.id = pq.question
                        join theme_name n on n.theme = q.theme and n.language = :language
                        join question_text x on x.question = q.id and x.language = :language
                        where pq.position = :position
                        order by pq.place
                        """)
                .param("position", id.value())
                .param("language", language.name())
                .query((row, n) -> new Question(
                        new QuestionId(row.getObject("id", UUID.class)),
                        row.getString("key"),
                        new Theme(new ThemeId(row.getObject("theme", UUID.class)), row.getString("name")),
                        row.getString("text"),
                        row.getString("guidance")))
                .list();
    }

    public PositionId open(TeamId team, String name, Language language, List<QuestionId> questions) {
        rights.require(current.id(), Right.MANAGE_POSITIONS, Scope.of(team));
        PositionId id = PositionId.random();
        jdbc.sql("insert into position (id, team, name, language) values (?, ?, ?, ?)")
                .params(id.value(), team.value(), name, language.name())
                .update();
        place(id, questions);
        return id;
    }

    /** Gives the position these questions, in this order. Answers to a question that is left out stay. */
    public void arrange(PositionId id, List<QuestionId> questions) {
        requireManager(id);
        jdbc.sql("delete from position_question where position = ?")
                .param(id.value())
                .update();
        place(id, questions);
    }

    public void close(PositionId id) {
        requireManager(id);
        setClosed(id, true);
    }

    public void reopen(PositionId id) {
        requireManager(id);
        setClosed(id, false);
    }

    private void requireManager(PositionId id) {
        rights.require(current.id(), Right.MANAGE_POSITIONS, get(id).scope());
    }

    private void place(PositionId id, List<QuestionId> questions) {
        if (questions.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException("more than " + MOST_QUESTIONS + " questions");
        }
        UUID[] inOrder = questions.stream().distinct().map(QuestionId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        insert into position_question (position, question, place)
                        select ?, q.id, q.place from unnest(?) with ordinality as q(id, place)
                        """).params(id.value(), inOrder).update();
    }

    private void setClosed(PositionId id, boolean closed) {
        jdbc.sql("update position set closed = ? where id = ?")
                .params(closed, id.value())
                .update();
        changes.publish(CLOSING, id.value());
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        return new Position(
                new PositionId(row.getObject("id", UUID.class)),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("team_name"),
                row.getString("name"),
                Language.valueOf(row.getString("language")),
                row.getBoolean("closed"));
    }
}
