package nl.wedervraag.reading;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person at the page has read of approved wording. Nobody sees what another has read. */
@Service
@Transactional
public class ReadMarks {

    private static final int MOST_TO_READ = 5;

    /** An answer's wording in a language or, where that is missing, in another; and what the person has read of it. */
    private static final String WORDING = """
            join lateral (
                select l.wording, l.language, l.number from live_number l where l.answer = r.answer
                order by l.language <> :language limit 1) l on true
            left join reading_mark m on m.wording = l.wording and m.person = :me
            """;

    /** Those that the book of a position shows. */
    private static final String SHOWN = """
            select r.question, l.wording, l.language, l.number, m.number as was, coalesce(m.current, false) as current
            from readable_answer r
            %swhere r.position = :position
            """.formatted(WORDING);

    /**
     * Asked wherever a page shows how much waits, so without the texts that come along with {@code readable_answer}: of each
     * question the nearest answer of which something is live.
     */
    private static final String TO_READ = """
            with book as materialized (
                select p.id, p.name, p.team, t.name as team_name, t.place as team_place, p.place
                from position p join team t on t.id = p.team
                where not p.closed and has_right(:me, 'READ_APPROVED', p.team)
                  and (not has_right(:me, 'SEE_DRAFTS', p.team)
                       or exists (select from panel_member n where n.position = p.id and n.person = :me))
            ), r as (
                select distinct on (b.id, q.question) b.id as position, a.id as answer
                from book b
                join position_question q on q.position = b.id
                join answer a on a.question = q.question
                     and (a.position = b.id or a.team = b.team or a.scope = 'COMPANY')
                where exists (select from live_number l where l.answer = a.id)
                order by b.id, q.question, case a.scope when 'POSITION' then 0 when 'TEAM' then 1 else 2 end
            ), mark as (
                select r.position, m.person is null as never, coalesce(m.current, false) as current
                from r
                %s
            )
            select b.id, b.name, b.team_name, count(*) filter (where s.never) as unread,
                   count(*) filter (where not s.never and not s.current) as changed
            from book b join mark s on s.position = b.id
            group by b.id, b.name, b.team_name, b.team_place, b.place
            having count(*) filter (where not s.current) > 0
            order by b.team_place, b.place limit %d
            """.formatted(WORDING, MOST_TO_READ);

    private final JdbcClient jdbc;
    private final Positions positions;
    private final CurrentPerson current;
    private final Earlier earlier;
    private final Clock clock;

    ReadMarks(JdbcClient jdbc, Positions positions, CurrentPerson current, Earlier earlier, Clock clock) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.current = current;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** Of each answer in the book of a position. */
    @Transactional(readOnly = true)
    public Map<QuestionId, ReadMark> of(PositionId id, Language language) {
        Position position = positions.get(id);
        Map<QuestionId, ReadMark> marks = new HashMap<>();
        jdbc.sql(SHOWN)
                .param("me", current.id().value())
                .param("position", position.id().value())
                .param("language", language.name())
                .query(row -> {
                    row.getInt("was");
                    boolean never = row.wasNull();
                    marks.put(
                            new QuestionId(row.getObject("question", UUID.class)),
                            never ? ReadMark.UNREAD : row.getBoolean("current") ? ReadMark.READ : ReadMark.CHANGED);
                });
        return marks;
    }

    /** Marks as read what is still live of it: of words that have just been replaced, the new ones are unread. */
    public void read(PositionId id, Collection<Seen> answers) {
        Position position = positions.get(id);
        for (Seen seen : answers) {
            jdbc.sql("""
                            insert into wording_read (person, wording, number, at)
                            select :me, l.wording, l.number, :now
                            from readable_answer r join live_wording l on l.answer = r.answer
                            where r.position = :position and r.question = :question
                              and l.language = :language and l.number = :number
                            on conflict (person, wording) do update set number = excluded.number, at = excluded.at
                            """)
                    .param("me", current.id().value())
                    .param("now", OffsetDateTime.now(clock))
                    .param("position", position.id().value())
                    .param("question", seen.question().value())
                    .param("language", seen.language().name())
                    .param("number", seen.number())
                    .update();
        }
    }

    /** As if it had never been read. */
    public void unread(PositionId id, Seen seen) {
        Position position = positions.get(id);
        jdbc.sql("""
                        delete from wording_read m using readable_answer r, wording w
                        where r.position = :position and r.question = :question and w.answer = r.answer
                          and w.language = :language and m.wording = w.id and m.person = :me
                        """)
                .param("me", current.id().value())
                .param("position", position.id().value())
                .param("question", seen.question().value())
                .param("language", seen.language().name())
                .update();
    }

    /** What is new in an answer since they read it; empty where they never did, or nothing is. */
    @Transactional(readOnly = true)
    public Optional<Changed> changed(PositionId id, QuestionId question, Language language) {
        Position position = positions.get(id);
        return jdbc.sql(SHOWN + "and r.question = :question and m.current = false")
                .param("me", current.id().value())
                .param("position", position.id().value())
                .param("question", question.value())
                .param("language", language.name())
                .query((row, n) -> earlier.since(
                        row.getObject("wording", UUID.class),
                        row.getInt("was"),
                        row.getInt("number"),
                        LiveWordings.HEADINGS))
                .optional();
    }

    /**
     * Where there is something to read, of the open positions that they read for: as an interviewer on the panel, or as
     * somebody who sees no drafts. Those who write and approve answers otherwise know what stands there.
     */
    @Transactional(readOnly = true)
    public List<ToRead> toRead(Language language) {
        return jdbc.sql(TO_READ)
                .param("me", current.id().value())
                .param("language", language.name())
                .query((row, n) -> new ToRead(
                        new PositionId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("team_name"),
                        row.getInt("unread"),
                        row.getInt("changed")))
                .list();
    }
}
