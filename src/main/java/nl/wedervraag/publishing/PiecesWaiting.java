package nl.wedervraag.publishing;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pieces that wait for the person at the page. */
@Service
@Transactional(readOnly = true)
public class PiecesWaiting {

    private static final int MOST_LISTED = 50;

    private static final String WAITING = """
            with latest as (
                select distinct on (r.piece) r.*, p.kind, p.owner, p.team
                from piece_review r join piece p on p.id = r.piece
                order by r.piece, r.asked desc, r.id desc)
            select l.id, l.piece, l.kind, d.title, l.state, who.name as who, l.reason
            from latest l
            join piece_revision v on v.id = l.revision
            join piece_version d on d.piece = v.piece and d.version = v.version
            join person who on who.id = coalesce(l.decided_by, l.asked_by)
            where l.state = 'OPEN' and piece_missing(l.id, :me, null) = '{}'
               or l.state = 'SENT_BACK' and :me in (l.asked_by, l.owner) and has_right(:me, 'SEE_DRAFTS', l.team)
            order by l.state, l.asked, l.id limit :most
            """;

    /**
     * @param toDecide whether this person can decide it; otherwise it was sent back to them
     * @param who asked, or sent back
     * @param reason why it was sent back, empty for the others
     */
    public record Waiting(
            PieceReviewId review,
            PieceId piece,
            Kind kind,
            String title,
            boolean toDecide,
            String who,
            String reason) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;

    PiecesWaiting(JdbcClient jdbc, Rights rights, CurrentPerson current) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
    }

    public List<Waiting> forMe() {
        if (!rights.mayAnywhere(current.id(), Right.SEE_DRAFTS)) {
            throw new NotAllowed("%s sees no drafts".formatted(current.id()));
        }
        return jdbc.sql(WAITING)
                .param("me", current.id().value())
                .param("most", MOST_LISTED)
                .query((row, n) -> new Waiting(
                        new PieceReviewId(row.getObject("id", UUID.class)),
                        new PieceId(row.getObject("piece", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("state").equals("OPEN"),
                        row.getString("who"),
                        row.getString("reason") == null ? "" : row.getString("reason")))
                .list();
    }
}
