package nl.wedervraag.answers;

import java.sql.Array;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reviews and what becomes of them; each change is one statement that names the state it starts from. */
@Component
class ReviewRows {

    /**
     * 'Still under review, with this hash, and nothing missing', the approval with the policy in force, and, when it is the last
     * one asked for, the switch to live. The approvals before it are all seen, since whoever approves waits for the wording's
     * row first. The count makes the old publication end before the new one begins.
     */
    private static final String APPROVE = """
            with given as (
                insert into approval (review, person, at, hash, four_eyes, approvers, stood_in_for)
                select r.id, :person, :now, v.hash, four_eyes_asked(answer_team(a)), review_approvals_asked(r.id),
                       case when not has_right(:person, 'APPROVE', answer_team(a)) then stood_in_for(r.id, :person, :now) end
                from review r
                join revision v on v.id = r.revision
                join wording w on w.id = r.wording
                join answer a on a.id = w.answer
                where r.id = :review and r.state = 'OPEN' and v.hash = :hash
                  and approval_missing(r.id, :person, :hash, :now) = '{}'
                for update of r
                returning review, four_eyes, approvers
            ), approved as (
                update review r
                set state = 'APPROVED', decided_by = :person, decided = :now, four_eyes = given.four_eyes
                from given
                where r.id = given.review and r.state = 'OPEN'
                  and given.approvers <= 1 + (select count(*) from approval g where g.review = :review)
                returning r.wording, r.revision
            ), ended as (
                update publication p set until = :now from approved where p.wording = approved.wording and p.until is null
                returning p.id
            ), published as (
                insert into publication (id, wording, revision, state, since)
                select :publication, wording, revision, 'LIVE', :now from approved where (select count(*) from ended) >= 0
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

    Approved approve(ReviewId review, PersonId by, String hash) {
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

    /** The approvals given so far, oldest first. */
    List<ReviewPage.Approval> approvals(ReviewId review) {
        return jdbc.sql("""
                        select g.person, p.name, g.at, g.stood_in_for, s.name as stood_in_for_name
                        from approval g
                        join person p on p.id = g.person
                        left join person s on s.id = g.stood_in_for
                        where g.review = ? order by g.at, p.name
                        """)
                .param(review.value())
                .query((row, n) -> new ReviewPage.Approval(
                        new Person(new PersonId(row.getObject("person", UUID.class)), row.getString("name")),
                        Objects.requireNonNull(WordingRow.instant(row, "at")),
                        WordingRow.person(row, "stood_in_for")))
                .list();
    }

    /** For which lead who is away somebody decides about it. */
    Optional<Person> stoodInFor(ReviewId review, PersonId person) {
        return jdbc.sql("""
                        select id as lead, name as lead_name from person where id = stood_in_for(:review, :person, :now)
                        """)
                .param("review", review.value())
                .param("person", person.value())
                .param("now", now())
                .query((row, n) -> WordingRow.person(row, "lead"))
                .optional();
    }

    /**
     * How many approvals it needs: by the policy in force while it is open, then by the one that it was decided under. Where it
     * says what is live already, one is enough.
     */
    int approvalsAsked(ReviewId review) {
        return jdbc.sql("""
                        select coalesce((select g.approvers from approval g where g.review = r.id and r.state = 'APPROVED'
                                         order by g.at desc, g.approvers limit 1), review_approvals_asked(r.id))
                        from review r where r.id = ?
                        """).param(review.value()).query(Integer.class).single();
    }

    RevisionId revision(ReviewId review) {
        return jdbc.sql("select revision from review where id = ?")
                .param(review.value())
                .query((row, n) -> new RevisionId(row.getObject(1, UUID.class)))
                .single();
    }

    /** Nothing happens where it isn't open any more, or is noted already. */
    void noteRead(ReviewId review, PersonId by) {
        jdbc.sql("""
                        insert into review_read (review, person, at)
                        select id, :person, :now from review where id = :review and state = 'OPEN'
                        on conflict do nothing
                        """)
                .param("review", review.value())
                .param("person", by.value())
                .param("now", now())
                .update();
    }

    /** @param hash null where nothing was shown yet */
    List<Missing> missing(ReviewId review, PersonId person, @Nullable String hash) {
        return jdbc.sql("select approval_missing(:review, :person, cast(:hash as text), :now)")
                .param("review", review.value())
                .param("person", person.value())
                .param("hash", hash)
                .param("now", now())
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
