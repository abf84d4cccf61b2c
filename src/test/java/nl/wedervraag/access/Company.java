package nl.wedervraag.access;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation to try things on: two teams, one administrator, and whoever a test hires. */
@TestComponent
class Company {

    static final String PASSWORD = "grutto in het natte gras";

    private static final AtomicInteger hired = new AtomicInteger();

    final PersonId administrator;
    final TeamId planning;
    final TeamId grid;

    private final People people;
    private final Memberships memberships;
    private final JdbcClient jdbc;

    Company(Founding founding, Teams teams, People people, Memberships memberships, JdbcClient jdbc) {
        this.people = people;
        this.memberships = memberships;
        this.jdbc = jdbc;
        administrator = founding.found("Lichtnet", someone("Saskia", PASSWORD), List.of());
        planning = by(administrator, () -> teams.add("Planning"));
        grid = by(administrator, () -> teams.add("Grid data"));
    }

    static NewPerson someone(String name, @Nullable String password) {
        return new NewPerson(name, name + hired.incrementAndGet(), password, Language.NL);
    }

    PersonId hire(Role role, Scope scope) {
        return by(administrator, () -> people.add(someone("Anna", null), role, scope));
    }

    void leaveOneAdministrator() {
        jdbc.sql("delete from membership where role = 'ADMINISTRATOR' and person <> :person")
                .param("person", administrator.value())
                .update();
    }

    /** Somebody who belongs to nothing. */
    PersonId stranger() {
        var person = hire(Role.VIEWER, Scope.ORGANISATION);
        by(administrator, () -> memberships.take(person, Role.VIEWER, Scope.ORGANISATION));
        return person;
    }

    static SignedIn signedIn(PersonId person) {
        return new SignedIn(person, SignInId.random(), "Somebody", Language.EN, ColourScheme.SYSTEM);
    }

    static void by(PersonId person, Runnable action) {
        CurrentPerson.as(signedIn(person), action);
    }

    static <T> T by(PersonId person, Supplier<T> action) {
        var result = new AtomicReference<T>();
        by(person, () -> result.set(action.get()));
        return result.get();
    }

    List<@Nullable String> acts() {
        return jdbc.sql("select act from audit_act order by seq")
                .query(String.class)
                .list();
    }

    long rightsVersion(PersonId person) {
        return jdbc.sql("select rights_version from person where id = :id")
                .param("id", person.value())
                .query(Long.class)
                .single();
    }
}
