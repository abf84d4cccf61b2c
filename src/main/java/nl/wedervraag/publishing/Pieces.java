package nl.wedervraag.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pieces while they are written. All under read committed: a save is one compare-and-set on the version it started from. */
@Service
@Transactional
public class Pieces {

    private static final int MOST_LISTED = 500;
    private static final int MOST_OWNERS = 200;

    private final JdbcClient jdbc;
    private final PieceRows rows;
    private final PiecePlaces places;
    private final Forms forms;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    Pieces(
            JdbcClient jdbc,
            PieceRows rows,
            PiecePlaces places,
            Forms forms,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.places = places;
        this.forms = forms;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
    }

    /**
     * Begins one, which the person at the page owns.
     *
     * @throws FieldRefused when it can't be called so
     */
    public PieceId begin(Kind kind, Scope scope, Language language, String title) {
        rights.require(current.id(), Right.EDIT, scope);
        if (kind == Kind.CHALLENGE && scope.teamOrNull() == null) {
            throw new NotAllowed("a challenge is a team's");
        }
        Content begun = forms.checked(kind, null, new Content(Map.of(Content.TITLE, title)));
        PieceId id = rows.add(kind, scope, language, begun, current.id());
        changes.publish(PieceTopics.PIECE, id.value());
        return id;
    }

    /**
     * @param base the version that was on the page
     * @throws FieldRefused when something can't be taken: nothing is saved
     */
    public Saved save(PieceId id, int base, Content typed) {
        Piece before = places.of(id, Right.EDIT);
        Content checked = forms.checked(before.kind(), id, typed);
        if (before.version() == base && before.content().equals(checked)) {
            return new Saved.Done(base);
        }
        if (!rows.save(id, base, checked, current.id())) {
            return new Saved.Overtaken(places.of(id, Right.EDIT));
        }
        changes.publish(PieceTopics.PIECE, id.value());
        return new Saved.Done(base + 1);
    }

    /** @throws PieceRefused when it was ever published */
    public void delete(PieceId id) {
        Piece piece = places.locked(id, Right.EDIT);
        if (rows.wasPublished(id)) {
            throw new PieceRefused(PieceRefused.Reason.WAS_PUBLISHED);
        }
        rows.delete(id);
        changes.publish(PieceTopics.PIECE, id.value());
        acts.record(act(ActKind.PIECE_DELETED, piece, current.id()));
    }

    /** Those of the kind in every scope where this person sees drafts, the latest saved first. */
    @Transactional(readOnly = true)
    public List<Piece> listed(Kind kind) {
        if (!rights.mayAnywhere(current.id(), Right.SEE_DRAFTS)) {
            throw new NotAllowed("%s sees no drafts".formatted(current.id()));
        }
        return rows.listed(kind, current.id(), MOST_LISTED);
    }

    @Transactional(readOnly = true)
    public PiecePage page(PieceId id) {
        Piece piece = places.of(id, Right.SEE_DRAFTS);
        boolean mayEdit = rights.may(current.id(), Right.EDIT, piece.scope());
        boolean mayApprove = rights.may(current.id(), Right.APPROVE, piece.scope());
        return new PiecePage(
                piece,
                forms.of(piece.kind()).fields(id),
                mayEdit,
                rights.may(current.id(), Right.ASK_FOR_APPROVAL, piece.scope())
                        && !(piece.isLive() && !piece.changed()),
                mayApprove,
                mayEdit && mayApprove && losesApproval(piece),
                mayEdit && !rows.wasPublished(id),
                piece.reviewState() == PieceReviewState.SENT_BACK ? sentBack(piece.review()) : null);
    }

    /** Under four eyes, whoever hasn't saved it since what is live could still approve it. */
    private boolean losesApproval(Piece piece) {
        return jdbc.sql("""
                        select four_eyes_asked(n.team) and not exists (
                            select from piece_version v
                            where v.piece = n.id and v.saved_by = :me
                              and v.version > case when n.publication = 'LIVE' then n.live_version else 0 end)
                        from piece_now n where n.id = :piece
                        """)
                .param("me", current.id().value())
                .param("piece", piece.id().value())
                .query(Boolean.class)
                .single();
    }

    private PiecePage.SentBack sentBack(@Nullable PieceReviewId review) {
        return jdbc.sql("""
                        select r.decided_by, p.name as decided_by_name, r.decided, r.reason
                        from piece_review r join person p on p.id = r.decided_by where r.id = ?
                        """)
                .param(Objects.requireNonNull(review).value())
                .query(Pieces::sentBack)
                .single();
    }

    private static PiecePage.SentBack sentBack(ResultSet row, int number) throws SQLException {
        return new PiecePage.SentBack(
                PieceRows.person(row, "decided_by"),
                Objects.requireNonNull(PieceRows.instant(row, "decided")),
                row.getString("reason"));
    }

    /** Who may own it: whoever sees drafts there, by name. */
    @Transactional(readOnly = true)
    public List<Person> possibleOwners(PieceId id) {
        Piece piece = places.of(id, Right.APPROVE);
        return jdbc.sql("""
                        select p.id, p.name from person p where has_right(p.id, 'SEE_DRAFTS', cast(:team as uuid))
                        order by p.name, p.id limit :most
                        """)
                .param("team", piece.scope().teamOrNull())
                .param("most", MOST_OWNERS)
                .query((row, n) -> new Person(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** @throws PieceRefused when the new owner sees no drafts there */
    public void setOwner(PieceId id, PersonId owner) {
        Piece piece = places.of(id, Right.APPROVE);
        if (!rights.may(owner, Right.SEE_DRAFTS, piece.scope())) {
            throw new PieceRefused(PieceRefused.Reason.UNFIT_OWNER);
        }
        rows.own(id, owner);
        changes.publish(PieceTopics.PIECE, id.value());
        acts.record(act(ActKind.OWNER_SET, piece, current.id()).with("owner", owner.value()));
    }

    static Act act(ActKind kind, Piece piece, PersonId by) {
        return Act.of(kind)
                .by(by.value())
                .on(piece.id().value())
                .in(piece.scope().teamOrNull());
    }
}
