package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.model.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what whoever decides sees, before and after. */
@Component
class ReviewPages {

    private static final int MOST_NAMED = 20;

    private static final String REVIEW = """
            select r.id, r.state, r.asked, r.asked_by, asker.name as asked_by_name, r.decided, r.decided_by,
                   decider.name as decided_by_name, r.reason,
                   v.id as revision, v.number, v.question_text, v.document, v.document_version, v.known_by,
                   lp.since as live_since, lv.number as live_number, lv.document as live_document
            from review r
            join revision v on v.id = r.revision
            join person asker on asker.id = r.asked_by
            left join person decider on decider.id = r.decided_by
            left join publication lp on lp.wording = r.wording and lp.until is null and lp.state in ('LIVE', 'OBSOLETE')
                 and lp.revision <> r.revision
            left join revision lv on lv.id = lp.revision
            where r.id = ?
            """;

    private final JdbcClient jdbc;
    private final ReviewRows rows;
    private final Documents documents;
    private final FactsInTexts facts;
    private final Rights rights;
    private final CurrentPerson current;
    private final Clock clock;

    ReviewPages(
            JdbcClient jdbc,
            ReviewRows rows,
            Documents documents,
            FactsInTexts facts,
            Rights rights,
            CurrentPerson current,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.documents = documents;
        this.facts = facts;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    ReviewPage of(ReviewId review, Place place) {
        return jdbc.sql(REVIEW)
                .param(review.value())
                .query((row, n) -> page(row, review, place))
                .single();
    }

    private ReviewPage page(ResultSet row, ReviewId review, Place place) throws SQLException {
        var state = ReviewState.valueOf(row.getString("state"));
        boolean open = state == ReviewState.OPEN;
        boolean decides = open && rights.may(current.id(), Right.APPROVE, place.scope());
        var lead = open && !decides ? rows.stoodInFor(review, current.id()).orElse(null) : null;
        String live = row.getString("live_document");
        String document = row.getString("document");
        Text text = Text.of(document);
        Difference since = live == null ? new Difference(List.of()) : text.since(Text.of(live));
        return new ReviewPage(
                review,
                place.wording(),
                place.document(),
                row.getLong("document_version"),
                place.question(),
                row.getString("question_text"),
                place.language(),
                place.reach(),
                document,
                since.toJson().toString(),
                Judging.of(since, text, place.language()),
                row.getInt("number"),
                row.getObject("known_by", LocalDate.class),
                Objects.requireNonNull(WordingRow.person(row, "asked_by")),
                Objects.requireNonNull(WordingRow.instant(row, "asked")),
                live == null ? null : row.getInt("live_number"),
                WordingRow.instant(row, "live_since"),
                contributors(row.getObject("revision", UUID.class)),
                state,
                rows.missing(review, current.id(), null),
                open ? changed(place, text) : List.of(),
                open ? ableToApprove(review) : List.of(),
                rows.approvals(review),
                rows.approvalsAsked(review),
                open && rights.may(current.id(), Right.ASK_FOR_APPROVAL, place.scope()),
                decides || lead != null,
                lead,
                WordingRow.person(row, "decided_by"),
                WordingRow.instant(row, "decided"),
                row.getString("reason"));
    }

    private List<FactInText> changed(Place place, Text document) {
        return facts.of(place, document.facts()).stream()
                .filter(FactInText::differs)
                .toList();
    }

    /** Why an approval failed, and where its review is over, what there is now instead. */
    Decision.Refused refusal(ReviewId review, Place place, String hash) {
        ReviewPage now = of(review, place);
        List<Missing> missing = rows.missing(review, current.id(), hash);
        return new Decision.Refused(
                missing, now.state(), now.state() == ReviewState.OPEN ? null : difference(now, place));
    }

    private Decision.Difference difference(ReviewPage seen, Place place) {
        return jdbc.sql("""
                        select r.id, v.document from review r join revision v on v.id = r.revision
                        where r.wording = ? and r.state = 'OPEN'
                        """)
                .param(place.wording().value())
                .query((row, n) ->
                        difference(seen, new ReviewId(row.getObject("id", UUID.class)), row.getString("document")))
                .optional()
                .orElseGet(() -> difference(
                        seen,
                        null,
                        Text.of(documents.current(place.document()).json()).json()));
    }

    private static Decision.Difference difference(ReviewPage seen, @Nullable ReviewId newer, String document) {
        return new Decision.Difference(newer, document, Text.of(document).changesSince(Text.of(seen.document())));
    }

    private List<Person> contributors(UUID revision) {
        return jdbc.sql("""
                        select p.id, p.name from revision_contributor c join person p on p.id = c.person
                        where c.revision = ? order by p.name
                        """)
                .param(revision)
                .query((row, n) -> new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private List<Person> ableToApprove(ReviewId review) {
        return jdbc.sql("""
                        select p.id, p.name from person p
                        where p.deactivated_at is null and p.id <> :me and approval_hindered(:review, p.id, null, :now) = '{}'
                        order by p.name limit %d
                        """.formatted(MOST_NAMED))
                .param("me", current.id().value())
                .param("review", review.value())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }
}
