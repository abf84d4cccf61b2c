package nl.wedervraag.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what whoever decides sees, before and after. */
@Component
class PieceReviewPages {

    private static final String REVIEW = """
            select r.id, r.state, r.asked, r.asked_by, asker.name as asked_by_name, r.decided, r.decided_by,
                   decider.name as decided_by_name, r.reason, v.number, d.content,
                   (select l.content from piece_publication b
                    join piece_revision w on w.id = b.revision
                    join piece_version l on l.piece = w.piece and l.version = w.version
                    where b.piece = r.piece and b.until is null and b.state = 'LIVE' and b.revision <> r.revision) as live,
                   (select o.id from piece_review o where o.piece = r.piece and o.state = 'OPEN' and o.id <> r.id) as newer
            from piece_review r
            join piece_revision v on v.id = r.revision
            join piece_version d on d.piece = v.piece and d.version = v.version
            join person asker on asker.id = r.asked_by
            left join person decider on decider.id = r.decided_by
            where r.id = ?
            """;

    private final JdbcClient jdbc;
    private final PieceReviewRows rows;
    private final Forms forms;
    private final Rights rights;
    private final CurrentPerson current;

    PieceReviewPages(JdbcClient jdbc, PieceReviewRows rows, Forms forms, Rights rights, CurrentPerson current) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.forms = forms;
        this.rights = rights;
        this.current = current;
    }

    PieceReviewPage of(PieceReviewId review, Piece piece) {
        return jdbc.sql(REVIEW)
                .param(review.value())
                .query((row, n) -> page(row, review, piece))
                .single();
    }

    private PieceReviewPage page(ResultSet row, PieceReviewId review, Piece piece) throws SQLException {
        var state = PieceReviewState.valueOf(row.getString("state"));
        boolean open = state == PieceReviewState.OPEN;
        String live = row.getString("live");
        UUID newer = row.getObject("newer", UUID.class);
        List<Person> able = open ? rows.ableToApprove(review) : List.of();
        return new PieceReviewPage(
                review,
                piece.id(),
                piece.kind(),
                piece.teamName(),
                piece.language(),
                forms.of(piece.kind()).fields(piece.id()),
                row.getInt("number"),
                Content.read(row.getString("content")),
                live == null ? null : Content.read(live),
                PieceRows.person(row, "asked_by"),
                Objects.requireNonNull(PieceRows.instant(row, "asked")),
                rows.contributors(review),
                state,
                rows.missing(review, current.id(), null),
                able.stream().filter(one -> !one.id().equals(current.id())).toList(),
                rows.approvals(review),
                rows.approvalsAsked(review),
                open && rights.may(current.id(), Right.ASK_FOR_APPROVAL, piece.scope()),
                open && rights.may(current.id(), Right.APPROVE, piece.scope()),
                newer == null ? null : new PieceReviewId(newer),
                row.getObject("decided_by", UUID.class) == null ? null : PieceRows.person(row, "decided_by"),
                PieceRows.instant(row, "decided"),
                row.getString("reason"));
    }
}
