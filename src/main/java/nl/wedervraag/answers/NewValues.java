package nl.wedervraag.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a fact's new value does to texts, in the transaction that stores it: live wording that says something else is due, and
 * the drafts that hold it are noted, to be changed by {@link FactsToPut} after that. No revision changes.
 */
@Component
public class NewValues {

    private final JdbcClient jdbc;
    private final FactUses uses;
    private final DueEvents due;
    private final Clock clock;

    NewValues(JdbcClient jdbc, FactUses uses, DueEvents due, Clock clock) {
        this.jdbc = jdbc;
        this.uses = uses;
        this.due = due;
        this.clock = clock;
    }

    /** @param by in whose name drafts are changed: they see all texts in which the fact may stand, or those don't change */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(UUID fact, PersonId by) {
        due.makeDue(
                jdbc.sql("""
                                select distinct w.id from revision_fact x
                                join publication p on p.revision = x.revision and p.until is null and p.state = 'LIVE'
                                join wording w on w.id = p.wording
                                where x.fact = ? and x.words <> fact_says(x.fact, w.language)
                                """)
                        .param(fact)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list(),
                DueReason.FACT_CHANGED);
        List<UUID> drafts = uses.of(fact, by).stream()
                .filter(use -> !use.draft().isEmpty())
                .map(use -> use.wording().value())
                .toList();
        jdbc.sql("""
                        insert into fact_to_put (document, fact, person, since)
                        select w.document, :fact, :by, :now from wording w where w.id = any (:drafts)
                        on conflict (document, fact) do update set person = excluded.person, since = excluded.since
                        """)
                .param("fact", fact)
                .param("by", by.value())
                .param("now", OffsetDateTime.now(clock))
                .param("drafts", drafts.toArray(UUID[]::new))
                .update();
    }

    /** Nobody keeps it any more: all that is live and holds it is to be looked at again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(UUID fact) {
        due.makeDue(
                jdbc.sql("""
                                select distinct p.wording from revision_fact x
                                join publication p on p.revision = x.revision and p.until is null and p.state = 'LIVE'
                                where x.fact = ?
                                """)
                        .param(fact)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list(),
                DueReason.FACT_CHANGED);
    }
}
