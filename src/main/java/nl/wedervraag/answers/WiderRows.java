package nl.wedervraag.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of an own answer beside the wider one. */
@Component
class WiderRows {

    private static final int MOST_LISTED = 500;

    /** Rights are asked once a team, not once a row. */
    private static final String DRIFTED = """
            with place as materialized (
                select t.id as team, t.name, t.place from team t where has_right(:me, 'SEE_DRAFTS', t.id)
            )
            select w.id, w.language, a.question, a.scope, b.scope as wider, x.text, place.name as team_name, a.owner,
                   o.name as owner_name, q.name as position_name, r.decided as changed,
                   (select string_agg(s.name, ', ' order by g.at, s.name)
                    from approval g join person s on s.id = g.person where g.review = r.id) as approved_by,
                   coalesce(own.state in ('LIVE', 'OBSOLETE'), false) as live,
                   coalesce(a.position, (
                       select pq.position from position_question pq join position p on p.id = pq.position
                       where pq.question = a.question and p.team = a.team order by p.closed, p.place, p.id limit 1)) as position_shown
            from answer a
            join place on place.team = answer_team(a)
            join wording w on w.answer = a.id
            join document d on d.id = w.document
            left join publication own on own.wording = w.id and own.until is null
            join answer b on b.id = wider_answer(a)
            join wording ww on ww.answer = b.id and ww.language = w.language
            join publication p on p.wording = ww.id and p.until is null and p.state in ('LIVE', 'OBSOLETE')
            join review r on r.revision = p.revision and r.state = 'APPROVED'
            join question_text x on x.question = a.question and x.language = :language
            join person o on o.id = a.owner
            left join position q on q.id = a.position
            where d.version > 0 and answer_open(a)
              and (w.inherits_since is null or w.inherits_since < d.version)
              and live_at(ww.id, seen_beside_wider(w.id)) is distinct from p.revision
            order by place.place, place.name, place.team, live desc, q.place nulls first, x.text, w.language
            limit %d
            """.formatted(MOST_LISTED);

    private final JdbcClient jdbc;
    private final Clock clock;

    WiderRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Live(RevisionId revision, Text text, @Nullable LocalDate knownBy) {}

    /** What is live of the nearest wider answer, in the wording's language. */
    Optional<Live> wider(WordingId wording) {
        return jdbc.sql("""
                        select v.id, v.document, v.known_by
                        from wording w join answer a on a.id = w.answer
                        join wording wider on wider.answer = wider_answer(a) and wider.language = w.language
                        join publication p on p.wording = wider.id and p.until is null and p.state in ('LIVE', 'OBSOLETE')
                        join revision v on v.id = p.revision
                        where w.id = ?
                        """)
                .param(wording.value())
                .query((row, n) -> new Live(
                        new RevisionId(row.getObject("id", UUID.class)),
                        Text.of(row.getString("document")),
                        row.getObject("known_by", LocalDate.class)))
                .optional();
    }

    boolean hasWider(AnswerId answer) {
        return jdbc.sql("select wider_answer(a) is not null from answer a where a.id = ?")
                .param(answer.value())
                .query(Boolean.class)
                .single();
    }

    boolean isPublished(WordingId wording) {
        return jdbc.sql("""
                        select exists (select from publication p where p.wording = ? and p.until is null
                                       and p.state in ('LIVE', 'OBSOLETE'))
                        """).param(wording.value()).query(Boolean.class).single();
    }

    /** In the same order by whoever does it. */
    List<WordingId> lockAllOf(AnswerId answer) {
        return jdbc.sql("select id from wording where answer = ? order by id for no key update")
                .param(answer.value())
                .query((row, n) -> new WordingId(row.getObject(1, UUID.class)))
                .list();
    }

    List<ReviewId> openReviews(AnswerId answer) {
        return jdbc.sql("""
                        select r.id from review r join wording w on w.id = r.wording
                        where w.answer = ? and r.state = 'OPEN' order by r.id
                        """)
                .param(answer.value())
                .query((row, n) -> new ReviewId(row.getObject(1, UUID.class)))
                .list();
    }

    void keep(WordingId wording, RevisionId wider, PersonId by) {
        jdbc.sql("""
                        insert into alignment (id, wording, kind, version, beside, person, at)
                        select :id, w.id, 'KEPT', d.version, :wider, :by, :now
                        from wording w join document d on d.id = w.document where w.id = :wording
                        """)
                .param("id", Ids.next())
                .param("wording", wording.value())
                .param("wider", wider.value())
                .param("by", by.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** @param act its number in the log, where the reason stands */
    void setAside(AnswerId answer, long act) {
        jdbc.sql("""
                        update wording w set inherits_since = d.version, inherits_act = :act
                        from document d where d.id = w.document and w.answer = :answer
                        """).param("act", act).param("answer", answer.value()).update();
    }

    void knowBy(WordingId wording, @Nullable LocalDate day) {
        jdbc.sql("update wording set known_by = cast(:day as date) where id = :wording")
                .param("day", day)
                .param("wording", wording.value())
                .update();
    }

    <T> List<T> drifted(PersonId person, Language language, RowMapper<T> mapper) {
        return jdbc.sql(DRIFTED)
                .param("me", person.value())
                .param("language", language.name())
                .query(mapper)
                .list();
    }
}
