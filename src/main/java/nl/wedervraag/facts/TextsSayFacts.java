package nl.wedervraag.facts;

import java.util.List;
import nl.wedervraag.shared.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers get says what facts are, or is due; what holds a fact is found; and values follow one another. */
final class TextsSayFacts implements Invariant {

    @Override
    public String name() {
        return "texts-say-facts";
    }

    @Override
    public List<String> broken(JdbcClient database) {
        return Invariant.query(database, """
                select format('wording %s says another value of fact %s, and isn''t due', w.id, x.fact)
                from publication p
                join revision_fact x on x.revision = p.revision
                join wording w on w.id = p.wording
                where p.until is null and p.state = 'LIVE' and x.words <> fact_says(x.fact, w.language)
                  and not exists (select from due_event e
                                  where e.wording = w.id and e.reason = 'FACT_CHANGED' and e.settled is null)
                union all
                select format('document %s holds fact %s, and isn''t found by it', w.document, x.fact)
                from revision_fact x join revision v on v.id = x.revision join wording w on w.id = v.wording
                where not exists (select from document_fact d where d.document = w.document and d.fact = x.fact)
                union all
                select format('fact %s has values other than 1 to %s', f.id, f.newest)
                from fact f left join fact_value v on v.fact = f.id
                group by f.id having count(v.number) <> f.newest or max(v.number) is distinct from f.newest
                union all
                select format('fact %s is worth what never came to hold', f.id)
                from fact f join fact_value v on v.fact = f.id and v.number = f.present where v.taken_up is null""");
    }
}
