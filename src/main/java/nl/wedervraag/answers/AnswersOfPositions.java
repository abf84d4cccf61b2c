package nl.wedervraag.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.positions.OwnAnswers;
import nl.wedervraag.positions.PositionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a position answers for itself, taken up by its copy: each wording as it is live, or as it stands where it isn't.
 * It begins there as a draft, with the same owner and writers.
 */
@Component
class AnswersOfPositions implements OwnAnswers {

    private static final String OWN = """
            from answer a join wording_now w on w.answer = a.id
            where a.position = :position
              and case when w.publication = 'LIVE' then w.live_version else w.draft_version end > 0
              and not exists (select from wording own where own.id = w.id and own.inherits_since = w.draft_version)
            """;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Clock clock;

    AnswersOfPositions(JdbcClient jdbc, Documents documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    private record Own(UUID answer, UUID wording, DocumentId document, long version) {}

    @Override
    @Transactional(readOnly = true)
    public int of(PositionId position) {
        return jdbc.sql("select count(distinct a.question) " + OWN)
                .param("position", position.value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringAlong(PositionId from, PositionId to) {
        List<Own> all = jdbc.sql("""
                        select a.id, w.id as wording, w.document,
                               case when w.publication = 'LIVE' then w.live_version else w.draft_version end as version
                        """ + OWN)
                .param("position", from.value())
                .query((row, n) -> new Own(
                        row.getObject("id", UUID.class),
                        row.getObject("wording", UUID.class),
                        new DocumentId(row.getObject("document", UUID.class)),
                        row.getLong("version")))
                .list();
        List<UUID> answers = all.stream().map(Own::answer).distinct().toList();
        List<UUID> begun =
                answers.stream().map(old -> AnswerId.random().value()).toList();
        addAnswers(answers, begun, to);
        restOnTheSame(answers, begun);
        addWordings(all, own -> begun.get(answers.indexOf(own.answer)));
    }

    private void addAnswers(List<UUID> of, List<UUID> begun, PositionId to) {
        jdbc.sql("""
                        insert into answer (id, question, scope, team, position, owner, created)
                        select n.id, a.question, 'POSITION', null, :to, a.owner, :now
                        from unnest(:begun, :of) as n(id, model) join answer a on a.id = n.model
                        """)
                .param("begun", begun.toArray(UUID[]::new))
                .param("of", of.toArray(UUID[]::new))
                .param("to", to.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void restOnTheSame(List<UUID> of, List<UUID> begun) {
        jdbc.sql("""
                        insert into answer_rests_on (answer, piece, since, by)
                        select n.id, x.piece, x.since, x.by
                        from unnest(:begun, :of) as n(id, model) join answer_rests_on x on x.answer = n.model
                        """)
                .param("begun", begun.toArray(UUID[]::new))
                .param("of", of.toArray(UUID[]::new))
                .update();
    }

    private void addWordings(List<Own> all, Function<Own, UUID> answer) {
        Map<DocumentId, DocumentId> copies =
                documents.copy(all.stream().collect(Collectors.toMap(Own::document, Own::version)));
        Function<Own, UUID> document =
                own -> Objects.requireNonNull(copies.get(own.document)).value();
        jdbc.sql("""
                        insert into wording (id, answer, language, document, known_by)
                        select n.id, n.answer, w.language, n.document,
                               case when w.publication = 'LIVE' then w.live_known_by else w.known_by end
                        from unnest(:ids, :answers, :of, :documents) as n(id, answer, model, document)
                        join wording_now w on w.id = n.model
                        """)
                .param("ids", ids(all, own -> WordingId.random().value()))
                .param("answers", ids(all, answer))
                .param("of", ids(all, Own::wording))
                .param("documents", ids(all, document))
                .update();
    }

    private static UUID[] ids(List<Own> all, Function<Own, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }
}
