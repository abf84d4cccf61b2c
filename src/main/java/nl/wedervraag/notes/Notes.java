package nl.wedervraag.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.cluster.Topic;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notes beside a position's answers: one's own, and those that their authors share. Whoever reads a position may write
 * one beside each of its questions; it stands beside that question in all positions of the team.
 */
@Service
@Transactional
public class Notes {

    /** The subject is the note. One that nobody else reads, or has read, isn't told of. */
    public static final Topic CHANGED = new Topic("note");

    public static final int LONGEST = 1_000;

    private static final int MOST_LISTED = 2_000;

    private final JdbcClient jdbc;
    private final Positions positions;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    Notes(JdbcClient jdbc, Positions positions, CurrentPerson current, Acts acts, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Beside each question of a position: one's own first, then by name. */
    @Transactional(readOnly = true)
    public Map<QuestionId, List<Note>> beside(PositionId id) {
        Position position = positions.get(id);
        Map<QuestionId, List<Note>> notes = new HashMap<>();
        jdbc.sql("""
                        select n.*, p.name
                        from note n
                        join position_question q on q.position = :position and q.question = n.question
                        join person p on p.id = n.person
                        where n.team = :team and note_readable_by(n, :me)
                        order by n.person <> :me, p.name, n.id limit %d
                        """.formatted(MOST_LISTED))
                .param("position", position.id().value())
                .param("team", position.team().value())
                .param("me", current.id().value())
                .query((row, n) -> notes.computeIfAbsent(
                                new QuestionId(row.getObject("question", UUID.class)), question -> new ArrayList<>())
                        .add(note(row)))
                .list();
        return notes;
    }

    /**
     * Writes one's own note beside a question, in place of what it said before.
     *
     * @throws TextRefused when the text can't be taken
     */
    public void write(PositionId id, QuestionId question, Language language, String typed, Audience audience) {
        Position position = positions.get(id);
        String text = OneLine.several(typed, LONGEST);
        if (text.isEmpty()) {
            throw new TextRefused(TextRefused.Reason.EMPTY, LONGEST);
        }
        boolean wasRead = isRead(position, question);
        int written = jdbc.sql("""
                        insert into note (id, person, question, team, language, text, audience, written)
                        select :id, :me, q.question, :team, :language, :text, :audience, :now
                        from position_question q where q.position = :position and q.question = :question
                        on conflict (person, question, team) do update
                        set language = excluded.language, text = excluded.text, audience = excluded.audience,
                            written = excluded.written
                        """)
                .param("id", Ids.next())
                .param("me", current.id().value())
                .param("team", position.team().value())
                .param("language", language.name())
                .param("text", text)
                .param("audience", audience.name())
                .param("now", OffsetDateTime.now(clock))
                .param("position", position.id().value())
                .param("question", question.value())
                .update();
        if (written == 0) {
            throw new NotAllowed("%s doesn't ask %s".formatted(id, question));
        }
        if (wasRead || audience != Audience.NOBODY) {
            changes.publish(CHANGED, question.value());
        }
    }

    /** Takes one's own note away for good. That one was is recorded, and nothing of what it said or beside what. */
    public void delete(PositionId id, QuestionId question) {
        Position position = positions.get(id);
        boolean wasRead = isRead(position, question);
        int deleted = jdbc.sql("delete from note where person = ? and question = ? and team = ?")
                .params(current.id().value(), question.value(), position.team().value())
                .update();
        if (deleted == 1) {
            acts.record(Act.of(ActKind.NOTE_DELETED)
                    .by(current.id().value())
                    .in(position.team().value()));
            if (wasRead) {
                changes.publish(CHANGED, question.value());
            }
        }
    }

    private boolean isRead(Position position, QuestionId question) {
        return jdbc.sql("""
                        select exists (select from note where person = ? and question = ? and team = ? and audience <> 'NOBODY')
                        """)
                .params(current.id().value(), question.value(), position.team().value())
                .query(Boolean.class)
                .single();
    }

    private Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("person", UUID.class).equals(current.id().value()),
                Language.valueOf(row.getString("language")),
                row.getString("text"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("written", OffsetDateTime.class).toInstant());
    }
}
