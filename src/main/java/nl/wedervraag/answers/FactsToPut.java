package nl.wedervraag.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.coediting.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts new values into the drafts that are noted for it, as edits in the name of whoever gave the value: whoever writes there
 * sees it happen. A note is gone once a look at the draft finds the value in it: nothing is lost with a node, and nothing is
 * put in twice.
 */
@Component
public class FactsToPut {

    private static final Logger LOG = LoggerFactory.getLogger(FactsToPut.class);
    private static final int AT_ONCE = 50;

    /** Whoever has taken a note has it until the transaction ends; others go on with the next ones. */
    private static final String NOTED = """
            select w.id as wording, p.document, p.fact, p.person, d.version, fact_says(p.fact, w.language) as words
            from fact_to_put p
            join document d on d.id = p.document
            join wording w on w.document = p.document
            order by p.since, p.document, p.fact limit %d
            for update of p skip locked
            """.formatted(AT_ONCE);

    private final JdbcClient jdbc;
    private final Documents documents;
    private final PuttingFacts putting;
    private final Changes changes;
    private final TransactionTemplate transaction;

    FactsToPut(
            JdbcClient jdbc,
            Documents documents,
            PuttingFacts putting,
            Changes changes,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.putting = putting;
        this.changes = changes;
        this.transaction = transaction;
    }

    private record Noted(
            WordingId wording,
            DocumentId document,
            UUID fact,
            PersonId person,
            long version,
            @Nullable String words) {

        Optional<String> says(UUID of) {
            return of.equals(fact) ? Optional.ofNullable(words) : Optional.empty();
        }
    }

    /** Takes some of what is noted, in turn; returns whether there may be more to do at once. */
    public boolean follow() {
        return Boolean.TRUE.equals(transaction.execute(status -> followSome()));
    }

    private boolean followSome() {
        List<Noted> noted = jdbc.sql(NOTED)
                .query((row, n) -> new Noted(
                        new WordingId(row.getObject("wording", UUID.class)),
                        new DocumentId(row.getObject("document", UUID.class)),
                        row.getObject("fact", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getLong("version"),
                        row.getString("words")))
                .list();
        Map<DocumentId, Frozen> drafts =
                documents.at(noted.stream().collect(Collectors.toMap(Noted::document, Noted::version, Math::max)));
        Map<Noted, CompletableFuture<Outcome>> sent = new LinkedHashMap<>();
        for (Noted one : noted) {
            putting.put(Objects.requireNonNull(drafts.get(one.document())), one.person(), one::says)
                    .ifPresent(outcome -> sent.put(one, outcome));
        }
        boolean stored = false;
        for (Noted one : noted) {
            CompletableFuture<Outcome> outcome = sent.get(one);
            stored |= outcome != null && outcome.join() instanceof Outcome.Stored;
            if (outcome == null || isRefusedForGood(one, outcome.join())) {
                jdbc.sql("delete from fact_to_put where document = ? and fact = ?")
                        .params(one.document().value(), one.fact())
                        .update();
                changes.publish(Topics.WORDING, one.wording().value());
                stored = true;
            }
        }
        return stored;
    }

    /** Such as a closed position's: its writers are told when they ask for approval. */
    private static boolean isRefusedForGood(Noted one, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused
                && !refused.refusal().retry()
                && refused.refusal() != Refusal.BAD_VERSION) {
            LOG.info("{} doesn't take the value of fact {}: {}", one.document(), one.fact(), refused.refusal());
            return true;
        }
        return false;
    }
}
