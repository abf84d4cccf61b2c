package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PieceState;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what answers rest on, of it what the person at the page may see; whether they see the answer is asked before. */
@Component
class FoundationRows {

    private static final int MOST_LISTED = 200;

    /** Whoever sees no drafts there knows what is live. */
    private static final String PIECE = """
            select n.id, n.kind, case when sees then n.title else n.live_title end as title, n.language, n.publication,
                   n.ended_because
            from piece_now n
            cross join lateral (select has_right(:me, 'SEE_DRAFTS', n.team) as sees) r
            """;

    private static final String VISIBLE =
            " (sees or n.publication = 'LIVE' and has_right(:me, 'READ_APPROVED', n.team))";

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    FoundationRows(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** What the answer rests on, the first linked first. */
    List<Foundation> of(AnswerId answer) {
        return jdbc.sql(PIECE + "join answer_rests_on x on x.piece = n.id where x.answer = :answer and" + VISIBLE
                        + " order by x.since, n.id")
                .param("me", current.id().value())
                .param("answer", answer.value())
                .query(FoundationRows::foundation)
                .list();
    }

    /** What the answers of its theme are to rest on, and this one doesn't; null for nothing. */
    @Nullable
    Asks lacking(AnswerId answer) {
        return jdbc.sql("""
                        select t.asks_for
                        from answer a join question q on q.id = a.question join theme t on t.id = q.theme
                        where a.id = ? and t.asks_for <> 'NOTHING' and not exists (
                            select from answer_rests_on x
                            join piece p on p.id = x.piece and p.kind = t.asks_for
                            left join piece_publication b on b.piece = p.id and b.until is null
                            where x.answer = a.id and coalesce(b.state, 'LIVE') = 'LIVE')
                        """)
                .param(answer.value())
                .query((row, n) -> Asks.valueOf(row.getString(1)))
                .optional()
                .orElse(null);
    }

    /** What it could rest on besides: its team's and the company's; those first that its theme asks for and is about. */
    List<Foundation> possible(Place place) {
        return jdbc.sql(PIECE + """
                        cross join (select t.id, t.asks_for from question q join theme t on t.id = q.theme where q.id = :question) t
                        where (n.team is null or cast(:team as uuid) is null or n.team = :team)
                          and coalesce(n.publication, 'LIVE') = 'LIVE'
                          and not exists (select from answer_rests_on x where x.answer = :answer and x.piece = n.id)
                          and""" + VISIBLE + """
                         order by n.kind <> t.asks_for,
                                  not exists (select from story_theme s where s.story = n.id and s.theme = t.id), n.saved desc, n.id
                        limit\s""" + MOST_LISTED)
                .param("me", current.id().value())
                .param("answer", place.answer().value())
                .param("question", place.question().value())
                .param("team", place.scope().teamOrNull())
                .query(FoundationRows::foundation)
                .list();
    }

    private static Foundation foundation(ResultSet row, int number) throws SQLException {
        String state = row.getString("publication");
        return new Foundation(
                new PieceId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                Language.valueOf(row.getString("language")),
                state == null ? null : PieceState.valueOf(state),
                row.getString("ended_because"));
    }
}
