package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.discussion.ThreadId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on drafts that speak to the person at the page, and wait for a word of theirs or for the thread to be resolved. */
@Service
@Transactional(readOnly = true)
public class MentionsWaiting {

    private static final int MOST_LISTED = 50;

    /** Only where they see the draft today, and can still say something to it. */
    private static final String FOR_ME = """
            with mine as materialized (select * from mention_waiting where person = :me),
            found as (
                select mine.*, w.language, a.question, a.scope, coalesce(a.team, o.team) as place,
                       coalesce(a.position, (
                           select p.id from position_question pq
                           join position p on p.id = pq.position and (p.team = a.team or a.scope = 'COMPANY')
                           where pq.question = a.question and not p.closed and has_right(:me, 'SEE_DRAFTS', p.team)
                           order by p.place, p.id limit 1)) as position
                from mine
                join wording w on w.document = mine.document
                join answer a on a.id = w.answer
                left join position o on o.id = a.position
                where o.closed is not true
            )
            select f.thread, f.position, f.question, f.language, f.scope, f.said, f.words, q.text,
                   who.id as who, who.name as who_name
            from found f
            join question_text q on q.question = f.question and q.language = f.language
            join person who on who.id = f.by
            where f.position is not null and has_right(:me, 'SEE_DRAFTS', f.place)
            order by f.said desc, f.thread
            limit %d
            """.formatted(MOST_LISTED);

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    MentionsWaiting(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** The newest first. */
    public List<MentionWaiting> forMe() {
        return jdbc.sql(FOR_ME)
                .param("me", current.id().value())
                .query(MentionsWaiting::mention)
                .list();
    }

    private static MentionWaiting mention(ResultSet row, int number) throws SQLException {
        return new MentionWaiting(
                new ThreadId(row.getObject("thread", UUID.class)),
                new PositionId(row.getObject("position", UUID.class)),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("text"),
                Language.valueOf(row.getString("language")),
                Reach.valueOf(row.getString("scope")),
                new Person(new PersonId(row.getObject("who", UUID.class)), row.getString("who_name")),
                Objects.requireNonNull(WordingRow.instant(row, "said")),
                row.getString("words"));
    }
}
