package nl.wedervraag.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.NamedValue;
import nl.wedervraag.answers.NamedValues;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts as texts hold them: the company's in all texts, a team's in its own. */
@Component
class FactsByName implements NamedValues {

    private static final int MOST_LISTED = 300;

    private static final String NAMED = """
            select f.id, f.name, f.reason, w.words
            from fact f join fact_words w on w.fact = f.id and w.number = f.present and w.language = :language
            where fact_reaches(f.team, cast(:team as uuid)) and %s
            order by lower(f.name), f.team is null, f.id limit %d
            """;

    private final JdbcClient jdbc;

    FactsByName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<NamedValue> usable(Scope scope, Language language) {
        return named("f.retired is null", MOST_LISTED, scope, language)
                .query(FactsByName::value)
                .list();
    }

    @Override
    public List<NamedValue> among(Collection<UUID> ids, Scope scope, Language language) {
        return named("f.id = any (:ids)", ids.size(), scope, language)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FactsByName::value)
                .list();
    }

    private JdbcClient.StatementSpec named(String which, int most, Scope scope, Language language) {
        return jdbc.sql(NAMED.formatted(which, most))
                .param("language", language.name())
                .param("team", scope.teamOrNull());
    }

    private static NamedValue value(ResultSet row, int number) throws SQLException {
        return new NamedValue(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("words"),
                row.getString("reason"));
    }
}
