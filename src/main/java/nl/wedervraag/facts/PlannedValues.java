package nl.wedervraag.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.answers.NewValues;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Planned values come to hold on their day, in the name of whoever planned them. */
@Component
class PlannedValues {

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final FactRows rows;
    private final NewValues texts;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    PlannedValues(JdbcClient jdbc, FactRows rows, NewValues texts, Acts acts, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.texts = texts;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those whose day has come and that no other node is at; returns whether there were any. */
    @Transactional
    public boolean takeUp() {
        List<FactId> come = jdbc.sql("""
                        select f.id from fact f join fact_value v on v.fact = f.id and v.number = f.newest
                        where f.newest > f.present and f.retired is null and v.valid_from <= ?
                        order by v.valid_from, f.id limit %d for no key update of f skip locked
                        """.formatted(AT_ONCE))
                .param(LocalDate.now(clock))
                .query((row, n) -> new FactId(row.getObject(1, UUID.class)))
                .list();
        come.forEach(id -> takeUp(rows.find(id).orElseThrow()));
        return !come.isEmpty();
    }

    private void takeUp(Fact fact) {
        var planned = fact.planned();
        if (planned != null) {
            rows.takeUpNewest(fact);
            texts.happened(fact.id().value(), planned.savedBy().id());
            changes.publish(FactTopics.FACT, fact.id().value());
            acts.record(Facts.act(ActKind.FACT_CHANGED, fact, planned.savedBy().id())
                    .with("number", planned.number()));
        }
    }
}
