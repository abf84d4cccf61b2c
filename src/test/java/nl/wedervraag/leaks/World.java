package nl.wedervraag.leaks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.notes.Audience;
import nl.wedervraag.notes.Notes;
import nl.wedervraag.operating.ManagementServer;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two teams, four positions, every {@link Caller}, and a question for each {@link Standing} in every scope and language. */
final class World {

    final TeamId team = TeamId.random();
    final TeamId otherTeam = TeamId.random();
    final PositionId position;
    final PositionId closed;
    final PositionId withoutOwnAnswers;
    final PositionId ofOtherTeam;
    final Map<Standing, QuestionId> questions = new EnumMap<>(Standing.class);
    final List<Marked> texts = new ArrayList<>();

    private final JdbcClient jdbc;
    private final int management;
    private final Map<Caller, PersonId> people = new EnumMap<>(Caller.class);

    World(ApplicationContext application) {
        jdbc = application.getBean(JdbcClient.class);
        management = application.getBean(ManagementServer.class).port();
        var positions = application.getBean(Positions.class);
        jdbc.sql("insert into organisation (id, name) values (?, 'Stroomkaart')")
                .params(Ids.next())
                .update();
        addTeam(team, "Grid");
        addTeam(otherTeam, "Planning");
        for (var caller : Caller.values()) {
            people.put(caller, person(caller));
        }
        var bank = as(
                Caller.COMPANY_LEAD, () -> application.getBean(Questions.class).all(Language.EN));
        for (var standing : Standing.values()) {
            questions.put(standing, bank.get(standing.ordinal()).id());
        }
        var asked = bank.stream().map(Question::id).toList();
        position = open(positions, team, "Backend engineer", asked);
        closed = open(positions, team, "Frontend engineer", asked);
        withoutOwnAnswers = open(positions, team, "Tester", asked);
        ofOtherTeam = open(positions, otherTeam, "Planner", asked);
        // Whoever sent something in may have lost that right since.
        give(Caller.VIEWER, Scope.of(team), Role.EDITOR);
        var writing = new Writing(application, this);
        for (var standing : Standing.values()) {
            for (var language : Language.values()) {
                for (var kept : Caller.Kept.WHERE_WORDINGS_ARE) {
                    writing.write(standing, language, kept);
                }
            }
        }
        new Telling(application, this).tell();
        writeNotes(application.getBean(Notes.class));
        give(Caller.VIEWER, Scope.of(team), Role.VIEWER);
        as(Caller.COMPANY_LEAD, () -> {
            positions.close(closed);
            return true;
        });
    }

    /** By somebody who is none of the callers: for themselves, for who sees drafts, for all who read. */
    private void writeNotes(Notes notes) {
        for (var audience : Audience.values()) {
            var kept = audience == Audience.NOBODY ? Caller.Kept.BY_ITS_AUTHOR : Caller.Kept.TEAM;
            var note = text(kept, Language.EN, Standing.NEWER_THAN_LIVE, audience == Audience.READERS);
            CurrentPerson.as(
                    signedIn(hire(Role.EDITOR), "Somebody"),
                    () -> notes.write(
                            position, question(Standing.NEWER_THAN_LIVE), Language.EN, note.word(), audience));
        }
    }

    private static SignedIn signedIn(PersonId person, String name) {
        return new SignedIn(person, SignInId.random(), name, Language.EN, ColourScheme.SYSTEM);
    }

    /** Where those who watch the program look. */
    String management() {
        return "http://127.0.0.1:" + management;
    }

    private PositionId open(Positions positions, TeamId of, String name, List<QuestionId> asked) {
        return as(Caller.COMPANY_LEAD, () -> positions.open(of, name, Language.EN, asked));
    }

    private void addTeam(TeamId id, String name) {
        jdbc.sql("insert into team (id, name, created_at) values (?, ?, ?)")
                .params(id.value(), name, OffsetDateTime.now())
                .update();
    }

    private PersonId person(Caller caller) {
        var id = PersonId.random();
        jdbc.sql("insert into person (id, name, sign_in_name, language, created_at, deactivated_at)"
                        + " values (?, ?, ?, 'EN', now(), case when ? then now() end)")
                .params(id.value(), caller.name(), id.value().toString(), caller == Caller.DEACTIVATED)
                .update();
        people.put(caller, id);
        if (caller.role != null && caller.unit != null) {
            give(caller, scope(caller.unit), caller.role);
        }
        return id;
    }

    /** Somebody more with the role on the team. */
    PersonId hire(Role role) {
        var id = PersonId.random();
        jdbc.sql("insert into person (id, name, sign_in_name, language, created_at) values (?, ?, ?, 'EN', now())")
                .params(id.value(), "Somebody", id.value().toString())
                .update();
        jdbc.sql("insert into membership (id, person, team, role, since) values (?, ?, ?, ?, now())")
                .params(Ids.next(), id.value(), team.value(), role.name())
                .update();
        return id;
    }

    private Scope scope(Caller.Unit unit) {
        return switch (unit) {
            case COMPANY -> Scope.ORGANISATION;
            case TEAM -> Scope.of(team);
            case OTHER_TEAM -> Scope.of(otherTeam);
        };
    }

    private void give(Caller caller, Scope scope, Role role) {
        jdbc.sql("delete from membership where person = ?")
                .param(person(caller, people).value())
                .update();
        jdbc.sql("insert into membership (id, person, team, role, since) values (:id, :person, :team, :role, now())")
                .param("id", Ids.next())
                .param("person", person(caller, people).value())
                .param("team", scope.teamOrNull(), java.sql.Types.OTHER)
                .param("role", role.name())
                .update();
    }

    private static PersonId person(Caller caller, Map<Caller, PersonId> people) {
        var id = people.get(caller);
        if (id == null) {
            throw new IllegalArgumentException(caller + " is nobody");
        }
        return id;
    }

    PersonId id(Caller caller) {
        return person(caller, people);
    }

    PositionId positionOf(Caller.Kept kept) {
        return kept == Caller.Kept.CLOSED ? closed : position;
    }

    QuestionId question(Standing standing) {
        var question = questions.get(standing);
        if (question == null) {
            throw new IllegalStateException(standing.name());
        }
        return question;
    }

    Marked text(Caller.Kept kept, Language language, Standing standing, boolean live) {
        var text = Marked.next(kept, language, standing, live);
        texts.add(text);
        return text;
    }

    <T> T as(Caller caller, Supplier<T> action) {
        var who = signedIn(id(caller), caller.name());
        var result = new AtomicReference<T>();
        CurrentPerson.as(who, () -> result.set(action.get()));
        return result.get();
    }

    /** A row as signing in writes it; the token that its browser holds, and none for who isn't signed in. */
    @Nullable
    String signIn(Caller caller) {
        return caller == Caller.ANONYMOUS ? null : signIn(id(caller));
    }

    String signIn(PersonId person) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into sign_in (id, person, token_hash, started_at, used_at, expires_at)"
                        + " values (?, ?, ?, now(), now(), now() + interval '1 day')")
                .params(Ids.next(), person.value(), sha256(token))
                .update();
        return token;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> ids(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream()
                .map(String::valueOf)
                .toList();
    }
}
