package nl.wedervraag.coediting;

import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with the documents of a test's database: a table of its own in the place of answers and teams. */
final class Doors {

    private final JdbcClient owner;

    Doors(TestDatabase database) {
        owner = JdbcClient.create(database.asOwner());
        owner.sql(
                        "create table if not exists door (document uuid, person uuid, access text, primary key (document, person))")
                .update();
        owner.sql("grant select on door to wedervraag_app").update();
        function("document_readable_by", "in ('READ', 'WRITE')");
        function("document_writable_by", "= 'WRITE'");
    }

    private void function(String name, String condition) {
        owner.sql("""
                        create or replace function %s(document uuid, person uuid) returns boolean language sql stable as $$
                            select exists (select from door d where d.document = $1 and d.person = $2 and d.access %s)
                        $$""".formatted(name, condition)).update();
    }

    void open(DocumentId document, PersonId person, Access access) {
        owner.sql("""
                        insert into door values (:document, :person, :access)
                        on conflict (document, person) do update set access = excluded.access""")
                .param("document", document.value())
                .param("person", person.value())
                .param("access", access.name())
                .update();
    }

    JdbcClient owner() {
        return owner;
    }
}
