package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the person at the page, most urgent first. */
@Service
@Transactional(readOnly = true)
public class Today {

    private static final int MOST_LISTED = 100;

    private static final String WAITING = """
            with latest as (
                select r.*, a.question, a.scope, a.team, a.position, w.language, answer_team(a) as of_team,
                       case when r.state = 'SENT_BACK' and :me in (r.asked_by, a.owner) then 'SENT_BACK_TO_ME'
                            when r.state = 'OPEN' and approval_missing(r.id, :me, null) = '{}' then 'TO_DECIDE'
                            when r.state = 'OPEN' and r.asked_by = :me then 'IN_REVIEW' end as kind
                from review r
                join wording w on w.id = r.wording
                join answer a on a.id = w.answer
                where (r.state = 'OPEN' or r.state = 'SENT_BACK' and :me in (r.asked_by, a.owner))
                  and has_right(:me, 'SEE_DRAFTS', answer_team(a))
                  and not exists (select from review later
                                  where later.wording = r.wording and (later.asked, later.id) > (r.asked, r.id))
            )
            select l.kind, l.id, l.question, l.language, l.scope, l.reason, v.question_text,
                   case l.kind when 'SENT_BACK_TO_ME' then l.decided else l.asked end as at,
                   who.id as who, who.name as who_name,
                   (select p.id from position p join position_question pq on pq.position = p.id
                    where pq.question = l.question and (p.id = l.position or p.team = l.team or l.scope = 'COMPANY')
                      and has_right(:me, 'SEE_DRAFTS', p.team)
                    order by p.closed, p.name, p.id limit 1) as position
            from latest l
            join revision v on v.id = l.revision
            join person who on who.id = case l.kind when 'SENT_BACK_TO_ME' then l.decided_by else l.asked_by end
            where l.kind is not null
            order by case l.kind when 'TO_DECIDE' then 0 when 'SENT_BACK_TO_ME' then 1 else 2 end, at, l.id
            limit %d
            """.formatted(MOST_LISTED);

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    Today(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    public List<Waiting> waiting() {
        return jdbc.sql(WAITING)
                .param("me", current.id().value())
                .query(Today::entry)
                .list();
    }

    private static Waiting entry(ResultSet row, int number) throws SQLException {
        UUID position = row.getObject("position", UUID.class);
        return new Waiting(
                Waiting.Kind.valueOf(row.getString("kind")),
                new ReviewId(row.getObject("id", UUID.class)),
                position == null ? null : new PositionId(position),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("question_text"),
                Language.valueOf(row.getString("language")),
                Reach.valueOf(row.getString("scope")),
                new Person(new PersonId(row.getObject("who", UUID.class)), row.getString("who_name")),
                Objects.requireNonNull(WordingRow.instant(row, "at")),
                row.getString("reason"));
    }
}
