package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
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

    private static final String DUE = """
            select w.id, w.language, w.review_by, w.due_reasons, a.question, a.scope, v.question_text, o.id as owner,
                   o.name as owner_name, freshness(w.review_by, w.due_since, :today) as freshness,
                   has_right(:me, 'APPROVE', answer_team(a)) as approves,
                   (select p.id from position p join position_question pq on pq.position = p.id
                    where pq.question = a.question and (p.id = a.position or p.team = a.team or a.scope = 'COMPANY')
                      and has_right(:me, 'SEE_DRAFTS', p.team)
                    order by p.closed, p.place, p.id limit 1) as position
            from wording_now w
            join answer a on a.id = w.answer
            join revision v on v.id = w.live_revision
            join person o on o.id = a.owner
            where w.publication = 'LIVE' and freshness(w.review_by, w.due_since, :today) <> 'FRESH'
              and w.review_state <> 'OPEN' and answer_open(a)
              and has_right(:me, 'SEE_DRAFTS', answer_team(a))
              and (a.owner = :me or has_right(:me, 'APPROVE', answer_team(a)))
            order by a.owner <> :me, freshness(w.review_by, w.due_since, :today) desc, w.review_by, w.id
            limit %d
            """.formatted(MOST_LISTED);

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    Today(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Live wording that this person owns or can verify, and that is due or expired: one's own first, then what expired. */
    public List<DueWording> due() {
        return jdbc.sql(DUE)
                .param("me", current.id().value())
                .param("today", LocalDate.now(clock))
                .query(Today::dueWording)
                .list();
    }

    private static DueWording dueWording(ResultSet row, int number) throws SQLException {
        List<DueReason> reasons = WordingRow.reasons(row.getArray("due_reasons"));
        return new DueWording(
                new WordingId(row.getObject("id", UUID.class)),
                position(row),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("question_text"),
                Language.valueOf(row.getString("language")),
                Reach.valueOf(row.getString("scope")),
                new Person(new PersonId(row.getObject("owner", UUID.class)), row.getString("owner_name")),
                Freshness.valueOf(row.getString("freshness")),
                row.getObject("review_by", LocalDate.class),
                reasons,
                row.getBoolean("approves"));
    }

    public List<Waiting> waiting() {
        return jdbc.sql(WAITING)
                .param("me", current.id().value())
                .query(Today::entry)
                .list();
    }

    private static Waiting entry(ResultSet row, int number) throws SQLException {
        return new Waiting(
                Waiting.Kind.valueOf(row.getString("kind")),
                new ReviewId(row.getObject("id", UUID.class)),
                position(row),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("question_text"),
                Language.valueOf(row.getString("language")),
                Reach.valueOf(row.getString("scope")),
                new Person(new PersonId(row.getObject("who", UUID.class)), row.getString("who_name")),
                Objects.requireNonNull(WordingRow.instant(row, "at")),
                row.getString("reason"));
    }

    private static @Nullable PositionId position(ResultSet row) throws SQLException {
        UUID position = row.getObject("position", UUID.class);
        return position == null ? null : new PositionId(position);
    }
}
