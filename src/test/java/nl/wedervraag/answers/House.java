package nl.wedervraag.answers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.Preparation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company to test with: two teams with an editor pair, two leads and a viewer each, and a position with all questions. */
@TestComponent
public class House {

    public final TeamId grid = TeamId.random();
    public final TeamId planning = TeamId.random();
    public final PersonId anna;
    public final PersonId bas;
    public final PersonId mirjam;
    public final PersonId lena;
    public final PersonId vera;
    public final PersonId otherEditor;
    public final PersonId otherLead;
    public final PersonId otherViewer;
    public final PersonId director;
    public final PersonId writer;
    public final PersonId administrator;
    public final PersonId gone;
    public final PositionId backend;
    public final PositionId planner;

    private final JdbcClient jdbc;
    private int named;
    private final Questions questions;

    House(JdbcClient jdbc, Questions questions, Positions positions, List<Preparation> preparations) {
        preparations.forEach(Preparation::prepare);
        this.jdbc = jdbc;
        this.questions = questions;
        jdbc.sql("insert into organisation (id, name) values (?, 'Stroomkaart')")
                .params(Ids.next())
                .update();
        addTeam(grid, "Grid team");
        addTeam(planning, "Planning");
        anna = person("Anna", Scope.of(grid), Role.EDITOR);
        bas = person("Bas", Scope.of(grid), Role.EDITOR);
        mirjam = person("Mirjam", Scope.of(grid), Role.LEAD);
        lena = person("Lena", Scope.of(grid), Role.LEAD);
        vera = person("Vera", Scope.of(grid), Role.VIEWER);
        otherEditor = person("Otto", Scope.of(planning), Role.EDITOR);
        otherLead = person("Olga", Scope.of(planning), Role.LEAD);
        otherViewer = person("Ove", Scope.of(planning), Role.VIEWER);
        director = person("Dora", Scope.ORGANISATION, Role.LEAD);
        writer = person("Wim", Scope.ORGANISATION, Role.EDITOR);
        administrator = person("Ad", Scope.ORGANISATION, Role.ADMINISTRATOR);
        gone = person("Gon", Scope.of(grid), Role.LEAD);
        deactivate(gone);
        backend = as(mirjam, () -> positions.open(grid, "Backend engineer", Language.EN, List.of()));
        planner = as(otherLead, () -> positions.open(planning, "Planner", Language.NL, List.of()));
    }

    /** Called so, and unlike all that this house holds. */
    public String fresh(String name) {
        return name + " " + ++named;
    }

    /** Every role there is, by name. */
    public List<PersonId> everyone() {
        return List.of(
                anna,
                bas,
                mirjam,
                lena,
                vera,
                otherEditor,
                otherLead,
                otherViewer,
                director,
                writer,
                administrator,
                gone);
    }

    private void addTeam(TeamId team, String name) {
        jdbc.sql("insert into team (id, name, created_at) values (?, ?, ?)")
                .params(team.value(), name, now())
                .update();
    }

    public PersonId person(String name, Scope scope, Role role) {
        PersonId id = PersonId.random();
        jdbc.sql("insert into person (id, name, sign_in_name, language, created_at) values (?, ?, ?, 'EN', ?)")
                .params(id.value(), name, id.value().toString(), now())
                .update();
        give(id, scope, role);
        return id;
    }

    public void give(PersonId person, Scope scope, Role role) {
        jdbc.sql("insert into membership (id, person, team, role, since) values (:id, :person, :team, :role, :now)")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("team", scope.teamOrNull(), java.sql.Types.OTHER)
                .param("role", role.name())
                .param("now", now())
                .update();
    }

    public void takeRoles(PersonId person) {
        jdbc.sql("delete from membership where person = ?")
                .param(person.value())
                .update();
    }

    private void deactivate(PersonId person) {
        jdbc.sql("update person set deactivated_at = ? where id = ?")
                .params(now(), person.value())
                .update();
    }

    public void fourEyes(TeamId team, boolean asked) {
        jdbc.sql("update team set four_eyes = ? where id = ?")
                .params(asked, team.value())
                .update();
    }

    public QuestionId question(String key) {
        return as(anna, () -> questions.all(Language.EN)).stream()
                .filter(question -> question.key().equals(key))
                .map(Question::id)
                .findFirst()
                .orElseThrow();
    }

    public List<QuestionId> allQuestions() {
        return as(anna, () -> questions.all(Language.EN)).stream()
                .map(Question::id)
                .toList();
    }

    /** Does it in this person's name. */
    public static <T extends @Nullable Object> T as(PersonId person, Callable<T> action) {
        var result = new AtomicReference<T>();
        CurrentPerson.as(signedIn(person), () -> {
            try {
                result.set(action.call());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return result.get();
    }

    public static void doAs(PersonId person, Runnable action) {
        CurrentPerson.as(signedIn(person), action);
    }

    private static SignedIn signedIn(PersonId person) {
        return new SignedIn(person, SignInId.random(), "", Language.EN, ColourScheme.SYSTEM);
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
