package nl.wedervraag.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceEnded;
import nl.wedervraag.questions.QuestionReworded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened since which live wording must be looked at again, in the transaction in which it happened. */
@Component
class DueEvents {

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    DueEvents(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void questionReworded(QuestionReworded reworded) {
        List<UUID> wordings = jdbc.sql("""
                        select w.id from wording w join answer a on a.id = w.answer
                        where a.question = :question and w.language in (:languages)
                        """)
                .param("question", reworded.question().value())
                .param(
                        "languages",
                        reworded.languages().stream().map(Enum::name).toList())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        makeDue(wordings, DueReason.QUESTION_REWORDED);
    }

    /** A story that is retired leaves its answers without one, and says nothing about whether they are true. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void pieceEnded(PieceEnded ended) {
        if (ended.kind() == Kind.CHALLENGE) {
            List<UUID> wordings = jdbc.sql("""
                            select w.id from wording w join answer_rests_on x on x.answer = w.answer where x.piece = ?
                            """)
                    .param(ended.piece().value())
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list();
            makeDue(wordings, DueReason.CHALLENGE_CLOSED);
        }
    }

    /** Those of the wordings that are live; each is asked once for the same reason until it was looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    void makeDue(List<UUID> wordings, DueReason reason) {
        List<UUID> due = jdbc.sql("""
                        insert into due_event (id, wording, reason, since)
                        select gen_random_uuid(), p.wording, :reason, :now from publication p
                        where p.wording = any (:wordings) and p.until is null and p.state = 'LIVE'
                        on conflict (wording, reason) where settled is null do nothing
                        returning wording
                        """)
                .param("reason", reason.name())
                .param("now", OffsetDateTime.now(clock))
                .param("wordings", wordings.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        due.forEach(wording -> changes.publish(Topics.WORDING, wording));
    }

    /** Somebody looked: whatever it was due for is over. */
    void settle(WordingId wording) {
        jdbc.sql("update due_event set settled = greatest(since, ?) where wording = ? and settled is null")
                .params(OffsetDateTime.now(clock), wording.value())
                .update();
    }

    void settle(WordingId wording, DueReason reason) {
        jdbc.sql(
                        "update due_event set settled = greatest(since, ?) where wording = ? and reason = ? and settled is null")
                .params(OffsetDateTime.now(clock), wording.value(), reason.name())
                .update();
    }

    /** A text was approved that was frozen then: what happened since isn't over by that, except that its owner left. */
    void settleUntilFrozen(WordingId wording, RevisionId approved) {
        jdbc.sql("""
                        update due_event e set settled = greatest(e.since, :now) from revision v
                        where v.id = :revision and e.wording = :wording and e.settled is null
                          and (e.since <= v.frozen or e.reason = :left)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("revision", approved.value())
                .param("wording", wording.value())
                .param("left", DueReason.OWNER_LEFT.name())
                .update();
    }
}
