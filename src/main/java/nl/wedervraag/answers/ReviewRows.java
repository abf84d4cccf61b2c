package nl.wedervraag.answers;

import java.sql.Array;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reviews and what becomes of them; each change is one statement that names the state it starts from. */
@Component
class ReviewRows {

    private static final Period GOOD_FOR = Period.ofMonths(6);

    /**
     * 'Still under review, with this hash, and nothing missing' and the switch to live. The count makes the old publication
     * end before the new one begins.
     */
    private static final String APPROVE = """
            with approved as (
                update review r
                set state = 'APPROVED', decided_by = :person, decided = :now, four_eyes = four_eyes_asked(answer_team(a))
                from revision v, wording w, answer a
                where r.id = :review and r.state = 'OPEN' and v.id = r.revision and v.hash = :hash
                  and w.id = r.wording and a.id = w.answer
                  and approval_missing(r.id, :person, :hash) = '{}'
                returning r.wording, r.revision
            ), ended as (
                update publication p set until = :now from approved where p.wording = approved.wording and p.until is null
                returning p.id
            )
            insert into publication (id, wording, revision, state, since)
            select :publication, wording, revision, 'LIVE', :now from approved where (select count(*) from ended) >= 0
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ReviewId open(WordingId wording, RevisionId revision, PersonId by) {
        ReviewId id = ReviewId.random();
        jdbc.sql("insert into review (id, wording, revision, state, asked_by, asked) values (?, ?, ?, 'OPEN', ?, ?)")
                .params(id.value(), wording.value(), revision.value(), by.value(), now())
                .update();
        return id;
    }

    Optional<ReviewId> replaceOpen(WordingId wording, PersonId by) {
        return jdbc.sql("""
                        update review set state = 'REPLACED', decided_by = ?, decided = ?
                        where wording = ? and state = 'OPEN' returning id
                        """)
                .params(by.value(), now(), wording.value())
                .query((row, n) -> new ReviewId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean withdraw(ReviewId review, PersonId by) {
        return jdbc.sql("""
                                update review set state = 'WITHDRAWN', decided_by = ?, decided = ?
                                where id = ? and state = 'OPEN'
                                """).params(by.value(), now(), review.value()).update() == 1;
    }

    boolean sendBack(ReviewId review, PersonId by, String reason) {
        return jdbc.sql("""
                                update review set state = 'SENT_BACK', decided_by = ?, decided = ?, reason = ?
                                where id = ? and state = 'OPEN'
                                """).params(by.value(), now(), reason, review.value()).update() == 1;
    }

    boolean approve(ReviewId review, PersonId by, String hash) {
        return jdbc.sql(APPROVE)
                        .param("review", review.value())
                        .param("person", by.value())
                        .param("hash", hash)
                        .param("publication", Ids.next())
                        .param("now", now())
                        .update()
                == 1;
    }

    void verifiedToday(WordingId wording) {
        jdbc.sql("update wording set review_by = ? where id = ?")
                .params(LocalDate.now(clock).plus(GOOD_FOR), wording.value())
                .update();
    }

    RevisionId revision(ReviewId review) {
        return jdbc.sql("select revision from review where id = ?")
                .param(review.value())
                .query((row, n) -> new RevisionId(row.getObject(1, UUID.class)))
                .single();
    }

    /** @param hash null where nothing was shown yet */
    List<Missing> missing(ReviewId review, PersonId person, @Nullable String hash) {
        return jdbc.sql("select approval_missing(:review, :person, cast(:hash as text))")
                .param("review", review.value())
                .param("person", person.value())
                .param("hash", hash)
                .query((row, n) -> missing(row.getArray(1)))
                .single();
    }

    private static List<Missing> missing(Array names) throws java.sql.SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Missing::valueOf).toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
