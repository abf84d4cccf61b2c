package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    /** Rights are asked once a team, not once a row. */
    private static final String PLACE = """
            place as materialized (
                select t.team, has_right(:me, 'SEE_DRAFTS', t.team) as sees, has_right(:me, 'APPROVE', t.team) as approves,
                       exists (select from leads_stood_in_for(:me, t.team, :now)) as stands_in
                from (select id as team from team union all select null) t
            )
            """;

    private static final String WAITING = """
            with %s, latest as (
                select r.*, a.question, a.scope, a.team, a.position, w.language,
                       case when r.state = 'SENT_BACK' then 'SENT_BACK_TO_ME'
                            when (place.approves or place.stands_in) and approval_hindered(r.id, :me, null, :now) = '{}' then 'TO_DECIDE'
                            when r.asked_by = :me then 'IN_REVIEW' end as kind
                from review r
                join wording w on w.id = r.wording
                join answer a on a.id = w.answer
                left join position o on o.id = a.position
                join place on place.team is not distinct from coalesce(a.team, o.team) and place.sees
                where (r.state = 'OPEN' and (place.approves or place.stands_in or r.asked_by = :me)
                       or r.state = 'SENT_BACK' and :me in (r.asked_by, a.owner))
                  and not exists (select from review later
                                  where later.wording = r.wording and (later.asked, later.id) > (r.asked, r.id))
            )
            select l.kind, l.id, l.question, l.language, l.scope, l.reason, v.question_text,
                   case l.kind when 'SENT_BACK_TO_ME' then l.decided else l.asked end as at,
                   who.id as who, who.name as who_name,
                   (select p.id from position_question pq
                    join position p on p.id = pq.position and (p.id = l.position or p.team = l.team or l.scope = 'COMPANY')
                    join place on place.team = p.team and place.sees
                    where pq.question = l.question
                    order by p.closed, p.name, p.id limit 1) as position
            from latest l
            join revision v on v.id = l.revision
            join person who on who.id = case l.kind when 'SENT_BACK_TO_ME' then l.decided_by else l.asked_by end
            where l.kind is not null
            order by case l.kind when 'TO_DECIDE' then 0 when 'SENT_BACK_TO_ME' then 1 else 2 end, at, l.id
            limit %d
            """.formatted(PLACE, MOST_LISTED);

    /** What can be due comes first, by its own columns: so the query costs little where much is live and little due. */
    private static final String DUE = """
            with %s, candidate as materialized (
                select id from wording where review_by <= cast(:today as date) + 14
                union select wording from due_event where settled is null
            ), due as (
                select w.id, w.language, w.review_by, e.reasons, p.revision, a.question, a.scope, a.team, a.position, a.owner,
                       freshness(w.review_by, e.since, :today) as freshness, place.approves
                from candidate
                join wording w on w.id = candidate.id
                join publication p on p.wording = w.id and p.until is null and p.state = 'LIVE'
                left join (select wording, min(since) as since, array_agg(reason order by since, reason) as reasons
                           from due_event where settled is null group by wording) e on e.wording = w.id
                join answer a on a.id = w.answer
                left join position o on o.id = a.position
                join place on place.team is not distinct from coalesce(a.team, o.team)
                where freshness(w.review_by, e.since, :today) <> 'FRESH' and o.closed is not true
                  and place.sees and (a.owner = :me or place.approves)
                  and not exists (select from review r where r.wording = w.id and r.state = 'OPEN')
                order by a.owner <> :me, freshness(w.review_by, e.since, :today) desc, w.review_by, w.id
                limit %d
            )
            select due.*, v.known_by is null as known, v.question_text, o.name as owner_name,
                   coalesce(due.position, (
                       select p.id from position_question pq
                       join position p on p.id = pq.position and (p.team = due.team or due.scope = 'COMPANY')
                       join place on place.team = p.team and place.sees
                       where pq.question = due.question
                       order by p.closed, p.place, p.id limit 1)) as position_shown
            from due
            join revision v on v.id = due.revision
            join person o on o.id = due.owner
            order by due.owner <> :me, due.freshness desc, due.review_by, due.id
            """.formatted(PLACE, MOST_LISTED);

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
                .param("now", OffsetDateTime.now(clock))
                .query(Today::dueWording)
                .list();
    }

    private static DueWording dueWording(ResultSet row, int number) throws SQLException {
        List<DueReason> reasons = WordingRow.reasons(row.getArray("reasons"));
        return new DueWording(
                new WordingId(row.getObject("id", UUID.class)),
                position(row, "position_shown"),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("question_text"),
                Language.valueOf(row.getString("language")),
                Reach.valueOf(row.getString("scope")),
                new Person(new PersonId(row.getObject("owner", UUID.class)), row.getString("owner_name")),
                Freshness.valueOf(row.getString("freshness")),
                row.getObject("review_by", LocalDate.class),
                row.getBoolean("known"),
                reasons,
                row.getBoolean("approves") && row.getBoolean("known"));
    }

    public List<Waiting> waiting() {
        return jdbc.sql(WAITING)
                .param("me", current.id().value())
                .param("now", OffsetDateTime.now(clock))
                .query(Today::entry)
                .list();
    }

    private static Waiting entry(ResultSet row, int number) throws SQLException {
        return new Waiting(
                Waiting.Kind.valueOf(row.getString("kind")),
                new ReviewId(row.getObject("id", UUID.class)),
                position(row, "position"),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("question_text"),
                Language.valueOf(row.getString("language")),
                Reach.valueOf(row.getString("scope")),
                new Person(new PersonId(row.getObject("who", UUID.class)), row.getString("who_name")),
                Objects.requireNonNull(WordingRow.instant(row, "at")),
                row.getString("reason"));
    }

    private static @Nullable PositionId position(ResultSet row, String column) throws SQLException {
        UUID position = row.getObject(column, UUID.class);
        return position == null ? null : new PositionId(position);
    }
}
