package nl.wedervraag.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.facts.Value.Currency;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values of facts, with how they are said. Rows are added and never changed, but for when one came to hold. */
@Component
class ValueRows {

    private static final int MOST_LISTED = 200;

    /** A row for each language in which a value is said, in one statement: so that each value has its words. */
    private static final String VALUE = """
            select v.*, p.name as saved_by_name, f.kind, w.language, w.words, w.unit
            from fact_value v
            join fact f on f.id = v.fact
            join person p on p.id = v.saved_by
            join fact_words w on w.fact = v.fact and w.number = v.number
            """;

    record Key(UUID fact, int number) {}

    private record Said(Map<Language, String> words, Map<Language, String> units) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ValueRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Key, Fact.Dated> of(Collection<Key> keys) {
        return values(jdbc.sql(VALUE + "join unnest(?, ?) k(fact, number) on k.fact = v.fact and k.number = v.number")
                .params(
                        keys.stream().map(Key::fact).toArray(UUID[]::new),
                        keys.stream().map(Key::number).toArray(Integer[]::new)));
    }

    /** All, the newest first. */
    List<Fact.Dated> history(FactId id) {
        return List.copyOf(values(jdbc.sql(VALUE
                                + "where v.fact = ? and v.number > f.newest - %d order by v.number desc"
                                        .formatted(MOST_LISTED))
                        .param(id.value()))
                .values());
    }

    private static Map<Key, Fact.Dated> values(JdbcClient.StatementSpec asked) {
        Map<Key, Fact.Dated> values = new LinkedHashMap<>();
        asked.query(row -> {
            var key = new Key(row.getObject("fact", UUID.class), row.getInt("number"));
            var language = Language.valueOf(row.getString("language"));
            Said said = said(values.get(key));
            said.words().put(language, row.getString("words"));
            said.units().put(language, row.getString("unit"));
            values.put(key, dated(row, said));
        });
        return values;
    }

    private static Said said(Fact.@Nullable Dated before) {
        var said = new Said(new EnumMap<>(Language.class), new EnumMap<>(Language.class));
        if (before != null) {
            said.words().putAll(before.words());
            said.units().putAll(before.units());
        }
        return said;
    }

    private static Fact.Dated dated(ResultSet row, Said said) throws SQLException {
        var takenUp = row.getObject("taken_up", OffsetDateTime.class);
        return new Fact.Dated(
                row.getInt("number"),
                value(row, said),
                said.words(),
                said.units(),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("saved", OffsetDateTime.class).toInstant(),
                new Person(new PersonId(row.getObject("saved_by", UUID.class)), row.getString("saved_by_name")),
                takenUp == null ? null : takenUp.toInstant());
    }

    private static Value value(ResultSet row, Said said) throws SQLException {
        return switch (Value.Kind.valueOf(row.getString("kind"))) {
            case NUMBER -> new Value.Number(row.getBigDecimal("amount").stripTrailingZeros());
            case MONEY ->
                new Value.Money(
                        row.getBigDecimal("amount").stripTrailingZeros(), Currency.valueOf(row.getString("currency")));
            case DATE -> new Value.Day(row.getObject("day", LocalDate.class));
            case TEXT -> new Value.Text(said.words());
        };
    }

    /** @param holds whether texts are to say it from now on */
    void add(FactId fact, int number, NewValue.Checked value, PersonId by, boolean holds) {
        var now = OffsetDateTime.now(clock);
        var money = value.value() instanceof Value.Money one ? one : null;
        jdbc.sql("""
                        insert into fact_value (fact, number, amount, currency, day, source, valid_from, saved, saved_by, taken_up)
                        values (:fact, :number, cast(:amount as numeric), :currency, cast(:day as date), :source, :from, :now, :by,
                                cast(:takenUp as timestamptz))
                        """)
                .param("fact", fact.value())
                .param("number", number)
                .param(
                        "amount",
                        money != null
                                ? money.amount()
                                : value.value() instanceof Value.Number one ? one.amount() : null)
                .param("currency", money == null ? null : money.currency().name())
                .param("day", value.value() instanceof Value.Day one ? one.day() : null)
                .param("source", value.source())
                .param("from", value.validFrom())
                .param("now", now)
                .param("by", by.value())
                .param("takenUp", holds ? now : null)
                .update();
        value.inWords().forEach((language, words) -> addWords(fact, number, language, value, words));
    }

    private void addWords(FactId fact, int number, Language language, NewValue.Checked value, String words) {
        jdbc.sql("insert into fact_words (fact, number, language, unit, words) values (?, ?, ?, ?, ?)")
                .params(fact.value(), number, language.name(), value.units().getOrDefault(language, ""), words)
                .update();
    }

    void takeUp(FactId fact, int number) {
        jdbc.sql("update fact_value set taken_up = ? where fact = ? and number = ?")
                .params(OffsetDateTime.now(clock), fact.value(), number)
                .update();
    }
}
