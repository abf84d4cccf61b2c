package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A position's questions, each with the nearest answer to it, in one statement. */
@Component
class BoardRows {

    /**
     * @param wording null where nobody has begun, or where only a draft of the company's is there that this person
     *     doesn't see
     * @param lacks what the answers of its theme are to rest on, and this one doesn't; null for nothing
     * @param covered whether live wording in the board's language answers it
     * @param known whether that is an answer, rather than that we don't know yet
     * @param spoken whether somebody of the panel has said something of its draft
     */
    record Row(
            Theme theme,
            QuestionId question,
            String text,
            @Nullable WordingRow wording,
            @Nullable Asks lacks,
            boolean covered,
            boolean known,
            boolean spoken) {}

    /** The nearest wordings are chosen before what is known of a wording is gathered: of two languages that is half. */
    private static final String ROWS = """
            with here as (
                select a.id, a.question, a.scope, a.owner,
                       case a.scope when 'POSITION' then 0 when 'TEAM' then 1 else 2 end as far
                from answer a
                where a.position = :position or a.team = :team or a.scope = 'COMPANY'),
            nearest as (
                select distinct on (a.question) a.question, a.scope, a.owner, w.id as wording
                from here a join wording w on w.answer = a.id
                where (w.inherits_since is null or w.inherits_since < (select d.version from document d where d.id = w.document))
                  and (a.scope <> 'COMPANY' or :company or exists (
                    select from publication p
                    where p.wording = w.id and p.until is null and p.state in ('LIVE', 'OBSOLETE')))
                order by a.question, a.far, w.language <> :language),
            covered as (
                select distinct on (a.question) a.question, v.known_by is null as known
                from here a
                join wording w on w.answer = a.id and w.language = :language
                join publication p on p.wording = w.id and p.until is null and p.state = 'LIVE'
                join revision v on v.id = p.revision
                order by a.question, a.far),
            grounds as (
                select x.answer, p.kind
                from answer_rests_on x
                join piece p on p.id = x.piece
                left join piece_publication b on b.piece = p.id and b.until is null
                where x.answer in (select id from here) and coalesce(b.state, 'LIVE') = 'LIVE')
            select q.id as question, x.text, q.theme, n.name as theme_name, best.*, covered.question is not null as covered, covered.known,
                   case when best.answer is not null and t.asks_for <> 'NOTHING' and not exists (
                        select from grounds g where g.answer = best.answer and g.kind = t.asks_for)
                        then t.asks_for end as lacks,
                   exists (select from stance s where s.position = :position and s.document = best.document) as spoken
            from position_question pq
            join question q on q.id = pq.question
            join theme t on t.id = q.theme
            join theme_name n on n.theme = t.id and n.language = :language
            join question_text x on x.question = q.id and x.language = :language
            left join covered on covered.question = q.id
            left join (
                select a.question as answers, %s
                from nearest a join wording_now w on w.id = a.wording join person o on o.id = a.owner
            ) best on best.answers = q.id
            where pq.position = :position
            order by t.place, pq.place
            """.formatted(WordingRow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> of(Position position, Language language, boolean seesCompanyDrafts) {
        return jdbc.sql(ROWS)
                .param("today", LocalDate.now(clock))
                .param("position", position.id().value())
                .param("team", position.team().value())
                .param("language", language.name())
                .param("company", seesCompanyDrafts)
                .query(BoardRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Theme(new ThemeId(row.getObject("theme", UUID.class)), row.getString("theme_name")),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("text"),
                row.getObject("wording", UUID.class) == null ? null : WordingRow.of(row),
                row.getString("lacks") == null ? null : Asks.valueOf(row.getString("lacks")),
                row.getBoolean("covered"),
                row.getBoolean("known"),
                row.getBoolean("spoken"));
    }
}
