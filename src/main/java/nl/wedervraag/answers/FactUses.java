package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wordings that hold a fact: what is live by what was kept with its revision, drafts by a look at each that ever held it.
 * Whether somebody may know of the fact is asked before.
 */
@Component
public class FactUses {

    /** Rights are asked once a team, not once a row. */
    private static final String USES = """
            with place as materialized (
                select t.team, has_right(:me, 'SEE_DRAFTS', t.team) as sees, has_right(:me, 'READ_APPROVED', t.team) as reads
                from (select id as team from team union all select null) t
            )
            select w.id, w.language, w.document, d.version, a.question, a.scope, x.text, coalesce(o.name, t.name) as place,
                   coalesce(a.position, (
                       select p.id from position_question pq
                       join position p on p.id = pq.position and (p.team = a.team or a.scope = 'COMPANY')
                       join place on place.team = p.team and place.sees
                       where pq.question = a.question
                       order by p.closed, p.place, p.id limit 1)) as shown,
                   array(select r.words from publication p join revision_fact r on r.revision = p.revision and r.fact = f.id
                         where p.wording = w.id and p.until is null and p.state = 'LIVE' order by r.words) as live,
                   place.sees and answer_open(a) and (w.inherits_since is distinct from d.version or exists (
                       select from publication p where p.wording = w.id and p.until is null and p.state <> 'RETIRED')) as written
            from fact f
            join document_fact h on h.fact = f.id
            join wording w on w.document = h.document
            join document d on d.id = w.document
            join answer a on a.id = w.answer
            join question_text x on x.question = a.question and x.language = w.language
            left join position o on o.id = a.position
            left join team t on t.id = a.team
            join place on place.team is not distinct from coalesce(a.team, o.team) and (place.sees or place.reads)
            where f.id = :fact and fact_reaches(f.team, coalesce(a.team, o.team))
            order by a.scope, place, x.text, w.language, w.id
            """;

    private record Row(FactUse use, DocumentId document, long version, boolean written) {}

    private final JdbcClient jdbc;
    private final Documents documents;

    FactUses(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Those whose draft or live wording this person sees: all of them, for whoever may change the fact. */
    public List<FactUse> of(UUID fact, PersonId seen) {
        List<Row> rows = jdbc.sql(USES)
                .param("me", seen.value())
                .param("fact", fact)
                .query(FactUses::row)
                .list();
        Map<DocumentId, Frozen> drafts = documents.at(rows.stream()
                .filter(row -> row.written && row.version > 0)
                .collect(Collectors.toMap(Row::document, Row::version)));
        return rows.stream()
                .map(row -> withDraft(row.use, Optional.ofNullable(drafts.get(row.document)), fact))
                .filter(use -> !use.live().isEmpty() || !use.draft().isEmpty())
                .toList();
    }

    private static FactUse withDraft(FactUse use, Optional<Frozen> draft, UUID fact) {
        List<String> said = draft.stream()
                .flatMap(frozen -> Text.of(frozen.json()).facts().stream())
                .filter(one -> one.fact().equals(fact))
                .map(Text.Said::words)
                .toList();
        return new FactUse(
                use.wording(),
                use.question(),
                use.text(),
                use.language(),
                use.reach(),
                use.place(),
                use.shown(),
                use.live(),
                said);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var use = new FactUse(
                new WordingId(row.getObject("id", UUID.class)),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("text"),
                Language.valueOf(row.getString("language")),
                Reach.valueOf(row.getString("scope")),
                row.getString("place"),
                position(row.getObject("shown", UUID.class)),
                Arrays.asList((String[]) row.getArray("live").getArray()),
                List.of());
        return new Row(
                use,
                new DocumentId(row.getObject("document", UUID.class)),
                row.getLong("version"),
                row.getBoolean("written"));
    }

    private static @Nullable PositionId position(@Nullable UUID id) {
        return id == null ? null : new PositionId(id);
    }
}
