package nl.wedervraag.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers had at a moment that is past. It isn't live any more, so it is for those who see the drafts of where it
 * belongs.
 */
@Service
@Transactional(readOnly = true)
public class AsOf {

    private static final String WORDINGS = """
            with once as (
                select o.*, case o.scope when 'POSITION' then 0 when 'TEAM' then 1 else 2 end as distance
                from wording_once_live o
                join position p on p.id = :position
                where (o.position = p.id or o.team = p.team or o.scope = 'COMPANY')
                  and o.since <= :moment and coalesce(o.until > :moment, true)
            ), nearest as (
                select distinct on (question) question, answer from once order by question, distance
            )
            select told.*, 'FRESH' as freshness, cast(null as date) as review_by, q.theme, n.name as theme_name,
                   told.scope <> 'COMPANY' or told.until is null or :company as shown
            from nearest
            join position_question pq on pq.position = :position and pq.question = nearest.question
            join lateral (
                select * from once where once.answer = nearest.answer order by once.language <> :language limit 1) told on true
            join question q on q.id = nearest.question
            join theme t on t.id = q.theme
            join theme_name n on n.theme = t.id and n.language = :language
            order by t.place, pq.place
            """;

    private record Told(LiveWordings.Row row, boolean shown) {}

    private final Positions positions;
    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;

    AsOf(Positions positions, JdbcClient jdbc, Rights rights, CurrentPerson current) {
        this.positions = positions;
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
    }

    /** Where a question had no wording in this language, the other; that of the nearest scope which had one. */
    public BookAsOf book(PositionId position, Language language, Instant moment) {
        Position found = positions.get(position);
        rights.require(current.id(), Right.SEE_DRAFTS, found.scope());
        List<Told> told = jdbc.sql(WORDINGS)
                .param("position", position.value())
                .param("language", language.name())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("company", rights.may(current.id(), Right.SEE_DRAFTS, Scope.ORGANISATION))
                .query(AsOf::told)
                .list();
        List<LiveWordings.Row> shown =
                told.stream().filter(Told::shown).map(Told::row).toList();
        return new BookAsOf(
                new Book(found, language, LiveWordings.chapters(shown), List.of(), List.of()),
                told.size() - shown.size());
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(LiveWordings.row(row, number), row.getBoolean("shown"));
    }
}
