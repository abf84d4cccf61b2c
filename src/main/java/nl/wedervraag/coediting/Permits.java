package nl.wedervraag.coediting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the room that owns the documents who may do what with them, by the database's functions. Never remembered. */
class Permits {

    private final JdbcTemplate database;

    Permits(JdbcTemplate database) {
        this.database = database;
    }

    /** What each of the people may do with the document. */
    Map<PersonId, Access> access(DocumentId document, Collection<PersonId> people) {
        Map<PersonId, Access> access = new HashMap<>();
        database.query(
                """
                select person, document_readable_by(?, person), document_writable_by(?, person)
                from unnest(?::uuid[]) as person""",
                statement -> {
                    statement.setObject(1, document.value());
                    statement.setObject(2, document.value());
                    statement.setArray(3, CommitLog.uuids(statement.getConnection(), people, PersonId::value));
                },
                (ResultSet row) -> {
                    access.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            Access.of(row.getBoolean(2), row.getBoolean(3)));
                });
        return access;
    }

    /** What each participant may do with the document that they have open. */
    Map<Participant, Access> access(Map<DocumentId, List<Participant>> everyone) {
        List<Participant> people =
                everyone.values().stream().flatMap(List::stream).toList();
        Map<Participant, Access> access = new HashMap<>();
        database.query(
                """
                select n, document_readable_by(document, person), document_writable_by(document, person)
                from unnest(?::uuid[], ?::uuid[]) with ordinality as here(document, person, n)""",
                statement -> {
                    Connection connection = statement.getConnection();
                    statement.setArray(
                            1,
                            CommitLog.uuids(
                                    connection, people, p -> p.document().value()));
                    statement.setArray(
                            2,
                            CommitLog.uuids(
                                    connection, people, p -> p.who().id().value()));
                },
                (ResultSet row) -> {
                    access.put(people.get(row.getInt(1) - 1), Access.of(row.getBoolean(2), row.getBoolean(3)));
                });
        return access;
    }
}
