package nl.wedervraag.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What texts say of facts, beside what they are to say. An id that is no fact of their scope is nothing but words. */
@Component
class FactsInTexts {

    private final JdbcClient jdbc;
    private final NamedValues values;

    FactsInTexts(JdbcClient jdbc, NamedValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    List<FactInText> of(Place place, List<Text.Said> said) {
        return of(place.scope(), place.language(), said);
    }

    private List<FactInText> of(Scope scope, Language language, List<Text.Said> said) {
        if (said.isEmpty()) {
            return List.of();
        }
        Map<UUID, NamedValue> named =
                values.among(said.stream().map(Text.Said::fact).distinct().toList(), scope, language).stream()
                        .collect(Collectors.toMap(NamedValue::id, Function.identity()));
        return said.stream()
                .flatMap(one -> Optional.ofNullable(named.get(one.fact())).map(value -> inText(one, value)).stream())
                .toList();
    }

    private static FactInText inText(Text.Said said, NamedValue value) {
        return new FactInText(value.id(), value.name(), said.words(), value.words(), value.retiredBecause());
    }

    /** What readers get of a wording now, if anything is live. */
    List<FactInText> ofLive(Place place) {
        return of(
                place,
                jdbc.sql("""
                                select x.fact, x.words from publication p join revision_fact x on x.revision = p.revision
                                where p.wording = ? and p.until is null and p.state = 'LIVE' order by x.fact, x.words
                                """)
                        .param(place.wording().value())
                        .query((row, n) -> new Text.Said(row.getObject("fact", UUID.class), row.getString("words")))
                        .list());
    }

    void keep(RevisionId revision, List<FactInText> facts) {
        if (!facts.isEmpty()) {
            jdbc.sql("insert into revision_fact (revision, fact, words) select ?, * from unnest(?, ?)")
                    .params(
                            revision.value(),
                            facts.stream().map(FactInText::fact).toArray(UUID[]::new),
                            facts.stream().map(FactInText::said).toArray(String[]::new))
                    .update();
        }
    }

    /** From here until the transaction ends no fact of the revision gets another value; whoever gives one waits, or was first. */
    void hold(RevisionId revision) {
        jdbc.sql("""
                        select f.id from fact f where f.id in (select x.fact from revision_fact x where x.revision = ?)
                        order by f.id for share
                        """).param(revision.value()).query().listOfRows();
    }
}
