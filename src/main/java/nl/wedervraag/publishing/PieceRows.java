package nl.wedervraag.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes pieces and their versions. */
@Component
class PieceRows {

    private static final String PIECE = """
            select n.*, t.name as team_name, o.name as owner_name, s.name as saved_by_name
            from piece_now n
            join person o on o.id = n.owner
            join person s on s.id = n.saved_by
            left join team t on t.id = n.team
            """;

    private final JdbcClient jdbc;
    private final Forms forms;
    private final Clock clock;

    PieceRows(JdbcClient jdbc, Forms forms, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.clock = clock;
    }

    Optional<Piece> find(PieceId id) {
        return jdbc.sql(PIECE + "where n.id = ?")
                .param(id.value())
                .query(this::piece)
                .optional();
    }

    /** Those of the kind where this person sees drafts, the latest saved first. */
    List<Piece> listed(Kind kind, PersonId person, int most) {
        return jdbc.sql(PIECE + """
                        where n.kind = :kind and has_right(:person, 'SEE_DRAFTS', n.team)
                        order by n.saved desc, n.id limit :most
                        """)
                .param("kind", kind.name())
                .param("person", person.value())
                .param("most", most)
                .query(this::piece)
                .list();
    }

    /** Whoever decides about a piece, or ends it, queues for its row until the transaction ends. */
    boolean lock(PieceId id) {
        return !jdbc.sql("select id from piece where id = ? for no key update")
                .param(id.value())
                .query()
                .listOfRows()
                .isEmpty();
    }

    Optional<PieceId> ofReview(PieceReviewId review) {
        return jdbc.sql("select piece from piece_review where id = ?")
                .param(review.value())
                .query((row, n) -> new PieceId(row.getObject(1, UUID.class)))
                .optional();
    }

    PieceId add(Kind kind, Scope scope, Language language, Content content, PersonId by) {
        PieceId id = PieceId.random();
        jdbc.sql("""
                        insert into piece (id, kind, team, language, owner, version, created)
                        values (:id, :kind, cast(:team as uuid), :language, :by, 1, :now)
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("team", scope.teamOrNull())
                .param("language", language.name())
                .param("by", by.value())
                .param("now", now())
                .update();
        addVersion(id, 1, content, by);
        return id;
    }

    /** The next version, if the newest is still the one that the save started from: of two that come at once, one is. */
    boolean save(PieceId id, int base, Content content, PersonId by) {
        boolean first = jdbc.sql("update piece set version = version + 1 where id = ? and version = ?")
                        .params(id.value(), base)
                        .update()
                == 1;
        if (first) {
            addVersion(id, base + 1, content, by);
        }
        return first;
    }

    private void addVersion(PieceId id, int version, Content content, PersonId by) {
        jdbc.sql("""
                        insert into piece_version (piece, version, title, content, hash, saved, saved_by)
                        values (?, ?, ?, cast(? as json), ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        version,
                        content.get(Content.TITLE),
                        content.json(),
                        content.hash(),
                        now(),
                        by.value())
                .update();
    }

    boolean wasPublished(PieceId id) {
        return jdbc.sql("select exists (select from piece_publication where piece = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** With all that came of it; the database refuses it for what was published. */
    void delete(PieceId id) {
        jdbc.sql("delete from piece where id = ?").param(id.value()).update();
    }

    void own(PieceId id, PersonId owner) {
        jdbc.sql("update piece set owner = ? where id = ?")
                .params(owner.value(), id.value())
                .update();
    }

    private Piece piece(ResultSet row, int number) throws SQLException {
        PieceId id = new PieceId(row.getObject("id", UUID.class));
        Kind kind = Kind.valueOf(row.getString("kind"));
        Content content = Content.read(row.getString("content"));
        UUID review = row.getObject("review", UUID.class);
        String state = row.getString("publication");
        String reviewState = row.getString("review_state");
        return new Piece(
                id,
                kind,
                Scope.of(row.getObject("team", UUID.class)),
                row.getString("team_name"),
                Language.valueOf(row.getString("language")),
                person(row, "owner"),
                row.getInt("version"),
                content,
                Objects.requireNonNull(instant(row, "saved")),
                person(row, "saved_by"),
                forms.of(kind).lacking(content),
                forms.of(kind).consented(content),
                state == null ? null : PieceState.valueOf(state),
                instant(row, "published"),
                row.getString("ended_because"),
                !row.getString("hash").equals(row.getString("live_hash")),
                review == null ? null : new PieceReviewId(review),
                reviewState == null ? null : PieceReviewState.valueOf(reviewState));
    }

    static Person person(ResultSet row, String column) throws SQLException {
        return new Person(new PersonId(row.getObject(column, UUID.class)), row.getString(column + "_name"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
