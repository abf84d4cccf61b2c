package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.Pieces;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stories and challenges that answers rest on. Linking one makes neither more trusted than it was. */
@Service
@Transactional
public class Foundations {

    private static final int MOST_LISTED = 200;

    private final JdbcClient jdbc;
    private final FoundationRows rows;
    private final Places places;
    private final Pieces pieces;
    private final Rights rights;
    private final CurrentPerson current;
    private final Changes changes;
    private final Clock clock;

    Foundations(
            JdbcClient jdbc,
            FoundationRows rows,
            Places places,
            Pieces pieces,
            Rights rights,
            CurrentPerson current,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.places = places;
        this.pieces = pieces;
        this.rights = rights;
        this.current = current;
        this.changes = changes;
        this.clock = clock;
    }

    /** What it could rest on besides: its team's and the company's; those first that its theme asks for and is about. */
    @Transactional(readOnly = true)
    public List<Foundation> possible(AnswerId answer) {
        return rows.possible(places.of(answer, Right.EDIT));
    }

    public void restOn(AnswerId answer, PieceId piece) {
        Place place = places.of(answer, Right.EDIT);
        if (rows.possible(place).stream().noneMatch(one -> one.piece().equals(piece))) {
            throw new NotAllowed("%s can't rest on %s".formatted(answer, piece));
        }
        jdbc.sql("insert into answer_rests_on (answer, piece, since, by) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        answer.value(),
                        piece.value(),
                        OffsetDateTime.now(clock),
                        current.id().value())
                .update();
        changes.publish(Topics.WORDING, place.wording().value());
    }

    public void restNoMoreOn(AnswerId answer, PieceId piece) {
        Place place = places.of(answer, Right.EDIT);
        jdbc.sql("delete from answer_rests_on where answer = ? and piece = ?")
                .params(answer.value(), piece.value())
                .update();
        changes.publish(Topics.WORDING, place.wording().value());
    }

    /** The answers that rest on the piece, where this person sees drafts. */
    @Transactional(readOnly = true)
    public List<FoundationUse> uses(PieceId piece) {
        Language language = pieces.page(piece).piece().language();
        return jdbc.sql("""
                        select a.question, x.text, a.scope, coalesce(o.name, t.name) as place,
                               coalesce(a.position, (
                                   select p.id from position_question pq
                                   join position p on p.id = pq.position and (p.team = a.team or a.scope = 'COMPANY')
                                   where pq.question = a.question and has_right(:me, 'SEE_DRAFTS', p.team)
                                   order by p.closed, p.place, p.id limit 1)) as shown
                        from answer_rests_on r
                        join answer a on a.id = r.answer
                        join question_text x on x.question = a.question and x.language = :language
                        left join position o on o.id = a.position
                        left join team t on t.id = a.team
                        where r.piece = :piece and has_right(:me, 'SEE_DRAFTS', answer_team(a))
                        order by a.scope, x.text limit :most
                        """)
                .param("me", current.id().value())
                .param("piece", piece.value())
                .param("language", language.name())
                .param("most", MOST_LISTED)
                .query((row, n) -> use(row, language))
                .list();
    }

    /** By how many answers each piece is used. */
    @Transactional(readOnly = true)
    public Map<PieceId, Integer> used(Kind kind) {
        if (!rights.mayAnywhere(current.id(), Right.SEE_DRAFTS)) {
            throw new NotAllowed("%s sees no drafts".formatted(current.id()));
        }
        Map<PieceId, Integer> used = new HashMap<>();
        jdbc.sql("""
                        select p.id, count(*) from answer_rests_on x join piece p on p.id = x.piece
                        where p.kind = :kind and has_right(:me, 'SEE_DRAFTS', p.team) group by p.id
                        """)
                .param("kind", kind.name())
                .param("me", current.id().value())
                .query(row -> {
                    used.put(new PieceId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return used;
    }

    private static FoundationUse use(ResultSet row, Language language) throws SQLException {
        UUID shown = row.getObject("shown", UUID.class);
        return new FoundationUse(
                shown == null ? null : new PositionId(shown),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("text"),
                language,
                Reach.valueOf(row.getString("scope")),
                row.getString("place"));
    }
}
