package nl.wedervraag.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when live wording is good, and who said so. */
@Component
class VerificationRows {

    /**
     * What is live of a wording.
     *
     * @param question as it was approved, beside the one of today
     */
    record Live(
            WordingId wording,
            RevisionId revision,
            long version,
            String documentHash,
            String question,
            String questionNow,
            boolean known) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    VerificationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Live> live(WordingId wording) {
        return jdbc.sql("""
                        select v.id, v.document_version, v.document_hash, v.question_text, x.text,
                               v.known_by is null as known
                        from publication p
                        join revision v on v.id = p.revision
                        join wording w on w.id = p.wording
                        join answer a on a.id = w.answer
                        join question_text x on x.question = a.question and x.language = w.language
                        where p.wording = ? and p.until is null and p.state = 'LIVE'
                        """)
                .param(wording.value())
                .query((row, n) -> new Live(
                        wording,
                        new RevisionId(row.getObject("id", UUID.class)),
                        row.getLong("document_version"),
                        row.getString("document_hash"),
                        row.getString("question_text"),
                        row.getString("text"),
                        row.getBoolean("known")))
                .optional();
    }

    /** The day by which what is approved or verified today is to be looked at again. */
    LocalDate nextReview(Place place) {
        int months = jdbc.sql(
                        "select review_period(cast(:team as uuid), q.theme) from question q where q.id = :question")
                .param("team", place.scope().teamOrNull())
                .param("question", place.question().value())
                .query(Integer.class)
                .single();
        return LocalDate.now(clock).plusMonths(months);
    }

    /** When it says that we don't know yet, until we do, and no longer. */
    LocalDate nextReview(Place place, ReviewId approved) {
        LocalDate next = nextReview(place);
        return jdbc.sql("select least(v.known_by, ?) from review r join revision v on v.id = r.revision where r.id = ?")
                .params(next, approved.value())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .single();
    }

    /** With the policy in force; not when the draft has moved on from the version that was compared. */
    boolean verify(Live live, long draftVersion, Place place, PersonId by, LocalDate reviewBy) {
        return jdbc.sql("""
                                insert into verification (id, wording, revision, person, at, review_by, four_eyes, approvers)
                                select :id, w.id, w.live_revision, :person, :now, :reviewBy,
                                       four_eyes_asked(cast(:team as uuid)), approvals_asked(cast(:team as uuid))
                                from wording_now w
                                where w.id = :wording and w.publication = 'LIVE' and w.live_revision = :revision
                                  and w.known_by is null
                                  and w.draft_version = :version
                                """)
                        .param("id", Ids.next())
                        .param("person", by.value())
                        .param("now", OffsetDateTime.now(clock))
                        .param("reviewBy", reviewBy)
                        .param("team", place.scope().teamOrNull())
                        .param("wording", live.wording().value())
                        .param("revision", live.revision().value())
                        .param("version", draftVersion)
                        .update()
                == 1;
    }

    void goodUntil(WordingId wording, LocalDate day) {
        jdbc.sql("update wording set review_by = ? where id = ?")
                .params(day, wording.value())
                .update();
    }
}
