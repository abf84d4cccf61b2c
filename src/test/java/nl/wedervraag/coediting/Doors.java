package nl.wedervraag.coediting;

import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.shared.Language;
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

    /** Somebody who is signed in. */
    SignedIn signIn() {
        var person = new SignedIn(PersonId.random(), SignInId.random(), "Anna", Language.EN, ColourScheme.SYSTEM);
        owner.sql("insert into person (id, name, sign_in_name, language, created_at)"
                        + " values (:id, 'Anna', :name, 'EN', now())")
                .param("id", person.id().value())
                .param("name", person.id().value().toString())
                .update();
        owner.sql("insert into sign_in (id, person, token_hash, started_at, used_at, expires_at)"
                        + " values (:id, :person, sha256(:id::text::bytea), now(), now(), now() + interval '1 day')")
                .param("id", person.signIn().value())
                .param("person", person.id().value())
                .update();
        return person;
    }

    JdbcClient owner() {
        return owner;
    }
}
