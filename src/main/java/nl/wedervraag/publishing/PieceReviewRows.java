package nl.wedervraag.publishing;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests to publish and what becomes of them; each change is one statement that names the state it starts from. */
@Component
class PieceReviewRows {

    /**
     * 'Still under review, with this hash, and nothing missing', the approval with the policy in force, and, when it is the last
     * one asked for, the switch to live. The approvals before it are all seen, since whoever approves waits for the piece's row
     * first. The count makes the old publication end before the new one begins.
     */
    private static final String APPROVE = """
            with given as (
                insert into piece_approval (review, person, at, hash, four_eyes, approvers)
                select r.id, :person, :now, v.hash, four_eyes_asked(p.team), approvals_asked(p.team)
                from piece_review r
                join piece_revision v on v.id = r.revision
                join piece p on p.id = r.piece
                where r.id = :review and r.state = 'OPEN' and v.hash = :hash
                  and piece_missing(r.id, :person, :hash) = '{}'
                for update of r
                returning review, four_eyes, approvers
            ), approved as (
                update piece_review r
                set state = 'APPROVED', decided_by = :person, decided = :now, four_eyes = given.four_eyes
                from given
                where r.id = given.review and r.state = 'OPEN'
                  and given.approvers <= 1 + (select count(*) from piece_approval g where g.review = :review)
                returning r.piece, r.revision
            ), ended as (
                update piece_publication b set until = :now from approved where b.piece = approved.piece and b.until is null
                returning b.id
            ), published as (
                insert into piece_publication (id, piece, revision, state, since, by)
                select :publication, piece, revision, 'LIVE', :now, :person
                from approved where (select count(*) from ended) >= 0
                returning id
            )
            select (select count(*) from given) as given, (select count(*) from published) as published
            """;

    /** What an approval did. */
    enum Approved {
        NOTHING,
        COUNTED,
        PUBLISHED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PieceReviewRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A frozen copy of the newest version, by whoever saved it since what is live; what was taken away counts from the first. */
    PieceReviewId open(Piece piece, PersonId by) {
        UUID revision = Ids.next();
        jdbc.sql("""
                        insert into piece_revision (id, piece, version, number, hash, consented, frozen, frozen_by)
                        select :id, d.piece, d.version,
                               (select coalesce(max(number), 0) + 1 from piece_revision where piece = :piece),
                               d.hash, :consented, :now, :by
                        from piece_version d where d.piece = :piece and d.version = :version
                        """)
                .param("id", revision)
                .param("piece", piece.id().value())
                .param("version", piece.version())
                .param("consented", piece.consented())
                .param("now", now())
                .param("by", by.value())
                .update();
        jdbc.sql("""
                        insert into piece_contributor (revision, person)
                        select distinct cast(:id as uuid), d.saved_by
                        from piece_now n
                        join piece_version d on d.piece = n.id and d.version <= :version
                         and d.version > case when n.publication = 'LIVE' then n.live_version else 0 end
                        where n.id = :piece
                        """)
                .param("id", revision)
                .param("piece", piece.id().value())
                .param("version", piece.version())
                .update();
        PieceReviewId id = PieceReviewId.random();
        jdbc.sql(
                        "insert into piece_review (id, piece, revision, state, asked_by, asked) values (?, ?, ?, 'OPEN', ?, ?)")
                .params(id.value(), piece.id().value(), revision, by.value(), now())
                .update();
        return id;
    }

    Optional<PieceReviewId> replaceOpen(PieceId piece, PersonId by) {
        return jdbc.sql("""
                        update piece_review set state = 'REPLACED', decided_by = ?, decided = ?
                        where piece = ? and state = 'OPEN' returning id
                        """)
                .params(by.value(), now(), piece.value())
                .query((row, n) -> new PieceReviewId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean withdraw(PieceReviewId review, PersonId by) {
        return jdbc.sql("""
                                update piece_review set state = 'WITHDRAWN', decided_by = ?, decided = ?
                                where id = ? and state = 'OPEN'
                                """).params(by.value(), now(), review.value()).update() == 1;
    }

    boolean sendBack(PieceReviewId review, PersonId by, String reason) {
        return jdbc.sql("""
                                update piece_review set state = 'SENT_BACK', decided_by = ?, decided = ?, reason = ?
                                where id = ? and state = 'OPEN'
                                """).params(by.value(), now(), reason, review.value()).update() == 1;
    }

    Approved approve(PieceReviewId review, PersonId by, String hash) {
        return jdbc.sql(APPROVE)
                .param("review", review.value())
                .param("person", by.value())
                .param("hash", hash)
                .param("publication", Ids.next())
                .param("now", now())
                .query((row, n) -> row.getInt("published") == 1
                        ? Approved.PUBLISHED
                        : row.getInt("given") == 1 ? Approved.COUNTED : Approved.NOTHING)
                .single();
    }

    /** Whoever approved it so far, the earliest first. */
    List<Person> approvals(PieceReviewId review) {
        return people("""
                select p.id, p.name from piece_approval g join person p on p.id = g.person
                where g.review = :review order by g.at, p.name
                """, review);
    }

    List<Person> contributors(PieceReviewId review) {
        return people("""
                select p.id, p.name from piece_review r
                join piece_contributor c on c.revision = r.revision
                join person p on p.id = c.person
                where r.id = :review order by p.name
                """, review);
    }

    List<Person> ableToApprove(PieceReviewId review) {
        return people("""
                select p.id, p.name from person p
                where p.deactivated_at is null and piece_missing(:review, p.id, null) = '{}'
                order by p.name limit 20
                """, review);
    }

    private List<Person> people(String sql, PieceReviewId review) {
        return jdbc.sql(sql)
                .param("review", review.value())
                .query((row, n) -> new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** How many approvals it needs: by the policy in force while it is open, then by the one that it was decided under. */
    int approvalsAsked(PieceReviewId review) {
        return jdbc.sql("""
                        select coalesce((select g.approvers from piece_approval g where g.review = r.id and r.state = 'APPROVED'
                                         order by g.at desc, g.approvers limit 1), approvals_asked(p.team))
                        from piece_review r join piece p on p.id = r.piece where r.id = ?
                        """).param(review.value()).query(Integer.class).single();
    }

    /** @param hash null where nothing was shown yet */
    List<PieceMissing> missing(PieceReviewId review, PersonId person, @Nullable String hash) {
        return jdbc.sql("select piece_missing(:review, :person, cast(:hash as text))")
                .param("review", review.value())
                .param("person", person.value())
                .param("hash", hash)
                .query((row, n) -> missing(row.getArray(1)))
                .single();
    }

    private static List<PieceMissing> missing(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(PieceMissing::valueOf)
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
