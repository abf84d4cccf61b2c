package nl.wedervraag.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of people. Asks for no right: whoever calls it has. */
@Component
class Accounts {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    PersonId insert(NewPerson person) {
        var hash = person.password() == null
                ? null
                : passwords.checkedAndHashed(
                        person.password(), Organisation.name(jdbc), person.name(), person.signInName());
        return insert(person.name(), person.signInName(), hash, person.language());
    }

    PersonId insert(String name, String signInName, @Nullable String hash, Language language) {
        var id = PersonId.random();
        jdbc.sql("insert into person (id, name, sign_in_name, password_hash, language, created_at)"
                        + " values (:id, :name, :signInName, :hash, :language, :now)")
                .param("id", id.value())
                .param("name", name)
                .param("signInName", signInName)
                .param("hash", hash)
                .param("language", language.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }
}
