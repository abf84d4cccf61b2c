package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.check.AskedTheme;
import nl.wedervraag.check.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of a draft's findings may stay, and what is asked of the draft that they are found in. */
@Component
class DismissalRows {

    /** @param version of its document, the newest there is */
    record Draft(long version, AskedTheme theme) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DismissalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Draft draft(WordingId wording) {
        return jdbc.sql("""
                        select d.version, t.key from wording w
                        join document d on d.id = w.document
                        join answer a on a.id = w.answer
                        join question q on q.id = a.question
                        join theme t on t.id = q.theme
                        where w.id = ?
                        """)
                .param(wording.value())
                .query((row, n) -> new Draft(row.getLong("version"), AskedTheme.of(row.getString("key"))))
                .single();
    }

    Map<FindingKey, DraftFindings.Dismissal> of(WordingId wording) {
        Map<FindingKey, DraftFindings.Dismissal> found = new HashMap<>();
        jdbc.sql("""
                        select d.rule, d.words, d.person, p.name, d.at, t.body
                        from dismissal d join person p on p.id = d.person left join audit_text t on t.seq = d.act
                        where d.wording = ?
                        """).param(wording.value()).query(row -> {
            found.put(new FindingKey(Rule.valueOf(row.getString("rule")), row.getString("words")), of(row));
        });
        return found;
    }

    private static DraftFindings.Dismissal of(ResultSet row) throws SQLException {
        return new DraftFindings.Dismissal(
                new Person(new PersonId(row.getObject("person", UUID.class)), row.getString("name")),
                Objects.requireNonNull(WordingRow.instant(row, "at"), "at"),
                row.getString("body"));
    }

    /** @param act its number in the log, where the reason stands */
    void add(WordingId wording, FindingKey finding, PersonId person, long act) {
        jdbc.sql("insert into dismissal (wording, rule, words, person, at, act) values (?, ?, ?, ?, ?, ?)")
                .params(
                        wording.value(),
                        finding.rule().name(),
                        finding.words(),
                        person.value(),
                        OffsetDateTime.now(clock),
                        act)
                .update();
    }

    /** False where it wasn't dismissed. */
    boolean remove(WordingId wording, FindingKey finding) {
        return jdbc.sql("delete from dismissal where wording = ? and rule = ? and words = ?")
                        .params(wording.value(), finding.rule().name(), finding.words())
                        .update()
                == 1;
    }
}
