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
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.cluster.Topic;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.PlacesInOrder;
import nl.wedervraag.shared.TextRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The positions that a person may know of, and what leads do with them. */
@Service
@Transactional
public class Positions {

    /** Something about a position has changed, such as whether it is closed; the subject is the position. */
    public static final Topic CHANGED = new Topic("position");

    public static final int LONGEST_NAME = 120;

    private static final int MOST_LISTED = 500;
    private static final int MOST_QUESTIONS = 2_000;

    private static final String POSITION = """
            select p.id, p.team, t.name as team_name, p.name, p.language, p.closed
            from position p join team t on t.id = p.team
            where has_right(:person, 'READ_APPROVED', p.team)
            """;

    private final JdbcClient jdbc;
    private final PositionRows rows;
    private final PlacesInOrder places;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final ObjectProvider<OwnAnswers> own;

    Positions(
            JdbcClient jdbc,
            PositionRows rows,
            PlacesInOrder places,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes,
            ObjectProvider<OwnAnswers> own) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.places = places;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.own = own;
    }

    /** The positions whose approved wording this person may read: open ones first, then by team, in their order. */
    @Transactional(readOnly = true)
    public List<Position> visibleTo() {
        return jdbc.sql(POSITION + "order by p.closed, t.place, p.place limit " + MOST_LISTED)
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

    /** The position's questions: by theme as everywhere, under each in the position's own order. */
    @Transactional(readOnly = true)
    public List<Question> questions(PositionId id, Language language) {
        get(id);
        return jdbc.sql("""
                        select q.id, q.key, q.theme, n.name, x.text
                        from position_question pq
                        join question q on q.id = pq.question
                        join theme t on t.id = q.theme
                        join theme_name n on n.theme = t.id and n.language = :language
                        join question_text x on x.question = q.id and x.language = :language
                        where pq.position = :position
                        order by t.place, pq.place
                        """)
                .param("position", id.value())
                .param("language", language.name())
                .query((row, n) -> new Question(
                        new QuestionId(row.getObject("id", UUID.class)),
                        row.getString("key"),
                        new Theme(new ThemeId(row.getObject("theme", UUID.class)), row.getString("name")),
                        row.getString("text")))
                .list();
    }

    /** The positions that the caller arranges, by team and in the team's order: open ones first. */
    @Transactional(readOnly = true)
    public List<PositionInUse> managed() {
        return jdbc.sql("""
                        select p.id, p.team, t.name as team_name, p.name, p.language, p.closed,
                               (select count(*) from position_question q where q.position = p.id) as questions,
                               (select count(*) from panel_member m where m.position = p.id
                                and has_right(m.person, 'READ_APPROVED', p.team)) as panel
                        from position p join team t on t.id = p.team
                        where has_right(:person, 'MANAGE_POSITIONS', p.team)
                        order by t.place, p.place limit %d
                        """.formatted(MOST_LISTED))
                .param("person", current.id().value())
                .query((row, n) -> new PositionInUse(position(row, n), row.getInt("questions"), row.getInt("panel")))
                .list();
    }

    /**
     * Opens a position at the end of the team's.
     *
     * @throws TextRefused when it can't be called so
     */
    public PositionId open(TeamId team, String name, Language language, List<QuestionId> questions) {
        rights.require(current.id(), Right.MANAGE_POSITIONS, Scope.of(team));
        if (questions.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException("more than " + MOST_QUESTIONS + " questions");
        }
        String called = free(team, name, null);
        PositionId id = rows.add(team, called, language);
        rows.ask(id, questions);
        tell(ActKind.POSITION_OPENED, id, team, called);
        return id;
    }

    /** How many questions the position answers for itself, beside what the company and the team say. */
    @Transactional(readOnly = true)
    public int ownAnswers(PositionId id) {
        managed(id);
        return own.stream().mapToInt(room -> room.of(id)).sum();
    }

    /**
     * Opens another position of the same team that asks the same questions in the same order and has the same panel. What
     * the company and the team say holds there too.
     *
     * @param withOwn whether what was written for the one position alone begins there too, as drafts
     * @throws TextRefused when it can't be called so
     * @see <a href="docs/decisions/2026-11-28-copies-bring-drafts.md">why as drafts</a>
     */
    public PositionId copy(PositionId of, String name, boolean withOwn) {
        Position found = managed(of);
        String called = free(found.team(), name, null);
        PositionId id = rows.add(found.team(), called, found.language());
        rows.askTheSame(of, id);
        if (withOwn) {
            own.forEach(room -> room.bringAlong(of, id));
        }
        changes.publish(CHANGED, id.value());
        acts.record(act(ActKind.POSITION_OPENED, id, found.team(), called).with("copy-of", of.value()));
        return id;
    }

    /** @throws TextRefused when it can't be called so */
    public void rename(PositionId id, String name) {
        Position found = managed(id);
        String called = free(found.team(), name, id);
        rows.rename(id, called);
        tell(ActKind.POSITION_RENAMED, id, found.team(), called);
    }

    /** In which language its interviews are mostly held. */
    public void speak(PositionId id, Language language) {
        managed(id);
        rows.speak(id, language);
        changes.publish(CHANGED, id.value());
    }

    /** @param to its new index among the team's positions, from 0 */
    public void move(PositionId id, int to) {
        Position found = managed(id);
        rows.lockTeam(found.team());
        places.move("position", "id", "team = ?", List.of(found.team().value()), id.value(), to);
        changes.publish(CHANGED, id.value());
    }

    /** Nothing is written for it any more; what was approved can still be read. */
    public void close(PositionId id) {
        Position found = managed(id);
        if (rows.setClosed(id, true)) {
            tell(ActKind.POSITION_CLOSED, id, found.team(), found.name());
        }
    }

    /** @throws TextRefused when another has its name by now */
    public void reopen(PositionId id) {
        Position found = managed(id);
        free(found.team(), found.name(), id);
        if (rows.setClosed(id, false)) {
            tell(ActKind.POSITION_REOPENED, id, found.team(), found.name());
        }
    }

    /**
     * What a position is called, unless an open one of its team is called so already; whoever else names one there waits
     * until the transaction ends.
     *
     * @param self the position itself, or null where there is none yet
     */
    private String free(TeamId team, String name, @Nullable PositionId self) {
        String called = OneLine.of(name, LONGEST_NAME);
        rows.lockTeam(team);
        if (rows.isCalled(team, called, self)) {
            throw new TextRefused(TextRefused.Reason.TAKEN, LONGEST_NAME);
        }
        return called;
    }

    private Position managed(PositionId id) {
        Position found = get(id);
        rights.require(current.id(), Right.MANAGE_POSITIONS, found.scope());
        return found;
    }

    private void tell(ActKind kind, PositionId id, TeamId team, String name) {
        changes.publish(CHANGED, id.value());
        acts.record(act(kind, id, team, name));
    }

    private Act act(ActKind kind, PositionId id, TeamId team, String name) {
        return Act.of(kind)
                .by(current.id().value())
                .on(id.value())
                .in(team.value())
                .saying(name);
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
