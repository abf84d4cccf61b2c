import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Makes people who are signed in, and empty answers that they may write, in a database. */
final class Seed implements AutoCloseable {

    private final Connection connection;
    private String run = "";

    Seed(String url, String password) throws SQLException {
        connection = DriverManager.getConnection(url, "wedervraag_owner", password);
    }

    /** A new team in which all the editors write, and new answers that they do it in. */
    List<Server.Place> places(int editors, int documents) throws Exception {
        run = UUID.randomUUID().toString().substring(0, 8);
        connection.setAutoCommit(false);
        var team = UUID.randomUUID();
        var position = UUID.randomUUID();
        var theme = UUID.randomUUID();
        update("insert into team (id, name, created_at) values (?, ?, now())", team, "Load " + run);
        update("insert into position (id, team, name, language) values (?, ?, ?, 'EN')", position, team, "Load " + run);
        update(
                "insert into theme (id, key, place) select ?, ?, coalesce(max(place), 0) + 1 from theme",
                theme,
                "load-" + run);
        update("insert into theme_name (theme, language, name) values (?, 'EN', 'Load')", theme);
        update("insert into theme_name (theme, language, name) values (?, 'NL', 'Load')", theme);
        var people = people(team, editors);
        var answers = new ArrayList<UUID>();
        for (int i = 0; i < documents; i++) {
            answers.add(document(i, theme, position, people.getFirst()));
        }
        var places = new ArrayList<Server.Place>();
        for (int i = 0; i < editors; i++) {
            places.add(new Server.Place(
                    answers.get(i % documents).toString(), "wedervraag-sign-in=" + signIn(people.get(i))));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return places;
    }

    private List<UUID> people(UUID team, int editors) throws SQLException {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < editors; i++) {
            var person = UUID.randomUUID();
            update(
                    "insert into person (id, name, sign_in_name, language, created_at) values (?, ?, ?, 'EN', now())",
                    person,
                    "Editor " + i,
                    "load-" + run + "-" + i);
            update(
                    "insert into membership (id, person, team, role, since) values (?, ?, ?, 'EDITOR', now())",
                    UUID.randomUUID(),
                    person,
                    team);
            people.add(person);
        }
        return people;
    }

    private UUID document(int number, UUID theme, UUID position, UUID owner) throws SQLException {
        var question = UUID.randomUUID();
        var answer = UUID.randomUUID();
        var document = UUID.randomUUID();
        update(
                "insert into question (id, key, theme, place) values (?, ?, ?, ?)",
                question,
                "load-" + run + "-" + number,
                theme,
                number);
        for (var language : List.of("EN", "NL")) {
            update(
                    "insert into question_text (question, language, text) values (?, ?, 'Load?')",
                    question,
                    language);
        }
        update(
                "insert into answer (id, question, scope, position, owner, created) values (?, ?, 'POSITION', ?, ?, now())",
                answer,
                question,
                position,
                owner);
        update("insert into document (id, schema_version, created_at) values (?, 1, now())", document);
        update(
                "insert into wording (id, answer, language, document) values (?, ?, 'EN', ?)",
                UUID.randomUUID(),
                answer,
                document);
        return document;
    }

    private String signIn(UUID person) throws Exception {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        update(
                "insert into sign_in (id, person, token_hash, started_at, used_at, expires_at)"
                        + " values (?, ?, ?, now(), now(), now() + interval '1 day')",
                UUID.randomUUID(),
                person,
                MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        return token;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
