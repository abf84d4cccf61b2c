package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.HistoryPage.Entry;
import nl.wedervraag.answers.HistoryPage.Life;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The revisions of a wording with what became of them: three statements, however many there are. */
@Component
class HistoryRows {

    private static final int MOST_LISTED = 200;

    private static final String REVISIONS = """
            select v.number, v.frozen, v.words, v.frozen_by, asker.name as frozen_by_name,
                   r.state, r.decided, r.reason, r.decided_by, decider.name as decided_by_name
            from revision v
            join person asker on asker.id = v.frozen_by
            left join review r on r.revision = v.id
            left join person decider on decider.id = r.decided_by
            where v.wording = ?
            order by v.number desc limit %d
            """.formatted(MOST_LISTED);

    /** From the log of edits: whoever has a commit between the revision before it and this one. */
    private static final String WRITERS = """
            select v.number, p.id, p.name
            from (select number, document_version as reached,
                         coalesce(lag(document_version) over (order by number), 0) as begun
                  from revision where wording = :wording) v
            cross join lateral (select distinct c.person from commit c
                                where c.document = :document and c.version > v.begun and c.version <= v.reached) c
            join person p on p.id = c.person
            order by p.name, p.id
            """;

    private static final String LIVES = """
            select v.number, p.state, p.since, p.until, p.reason from publication p join revision v on v.id = p.revision
            where p.wording = ? order by p.since, p.id
            """;

    private final JdbcClient jdbc;

    HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A revision's text, and the version of the document of which it is. */
    record Frozen(String question, String document, long version) {}

    List<Entry> entries(WordingId wording, DocumentId document) {
        Map<Integer, List<Person>> writers = new HashMap<>();
        jdbc.sql(WRITERS)
                .param("wording", wording.value())
                .param("document", document.value())
                .query(row -> {
                    writers.computeIfAbsent(row.getInt("number"), n -> new ArrayList<>())
                            .add(person(row, "id", "name"));
                });
        Map<Integer, List<Life>> lives = new HashMap<>();
        jdbc.sql(LIVES).param(wording.value()).query(row -> {
            lives.computeIfAbsent(row.getInt("number"), n -> new ArrayList<>())
                    .add(new Life(
                            PublicationState.valueOf(row.getString("state")),
                            Objects.requireNonNull(WordingRow.instant(row, "since")),
                            WordingRow.instant(row, "until"),
                            row.getString("reason")));
        });
        return jdbc.sql(REVISIONS)
                .param(wording.value())
                .query((row, n) -> entry(row, writers, lives))
                .list();
    }

    Frozen text(WordingId wording, int number) {
        return jdbc.sql(
                        "select question_text, document, document_version from revision where wording = ? and number = ?")
                .params(wording.value(), number)
                .query((row, n) -> new Frozen(
                        row.getString("question_text"), row.getString("document"), row.getLong("document_version")))
                .optional()
                .orElseThrow(() -> new NotAllowed("no revision " + number));
    }

    long version(WordingId wording, int number) {
        return jdbc.sql("select document_version from revision where wording = ? and number = ?")
                .params(wording.value(), number)
                .query(Long.class)
                .single();
    }

    /** As it is asked now. */
    String question(Place place) {
        return jdbc.sql("select text from question_text where question = ? and language = ?")
                .params(place.question().value(), place.language().name())
                .query(String.class)
                .single();
    }

    private static Entry entry(ResultSet row, Map<Integer, List<Person>> writers, Map<Integer, List<Life>> lives)
            throws SQLException {
        int number = row.getInt("number");
        String state = row.getString("state");
        return new Entry(
                number,
                Objects.requireNonNull(WordingRow.instant(row, "frozen")),
                person(row, "frozen_by", "frozen_by_name"),
                writers.getOrDefault(number, List.of()),
                row.getInt("words"),
                state == null ? null : ReviewState.valueOf(state),
                WordingRow.instant(row, "decided"),
                row.getObject("decided_by") == null ? null : person(row, "decided_by", "decided_by_name"),
                row.getString("reason"),
                lives.getOrDefault(number, List.of()));
    }

    private static Person person(ResultSet row, String id, String name) throws SQLException {
        return new Person(new PersonId(row.getObject(id, UUID.class)), row.getString(name));
    }

    /** Those of them who are known, by name. */
    List<Person> named(Set<PersonId> people) {
        return jdbc.sql("select id, name from person where id = any (?) order by name, id")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> person(row, "id", "name"))
                .list();
    }

    /** The draft says that it is known, or not until some day, as the revision does. */
    void knowAsIn(WordingId wording, int number) {
        jdbc.sql("""
                        update wording w set known_by = v.known_by
                        from revision v where v.wording = w.id and w.id = ? and v.number = ?
                        """).params(wording.value(), number).update();
    }
}
