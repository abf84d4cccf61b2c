import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Makes people who are signed in, and empty answers that they may write, in the database of a data folder. */
final class Seed implements AutoCloseable {

    private final Options options;
    private final Connection connection;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<UUID> documents = new ArrayList<>();

    Seed(Options options) throws Exception {
        this.options = options;
        // Its fourth line is the port.
        var lines = Files.readAllLines(options.data().resolve("postgres/postmaster.pid"));
        var password = Files.readString(options.data().resolve("secrets/wedervraag_owner")).strip();
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3) + "/wedervraag", "wedervraag_owner", password);
    }

    /** One editor's page. */
    record Place(String token, UUID document) {}

    List<Place> places() throws Exception {
        connection.setAutoCommit(false);
        var team = UUID.randomUUID();
        var position = UUID.randomUUID();
        var theme = UUID.randomUUID();
        update("insert into team (id, name, created_at) values (?, ?, now())", team, "Load " + run);
        update("insert into position (id, team, name, language) values (?, ?, ?, 'EN')", position, team, "Load " + run);
        update("insert into theme (id, key, place) values (?, ?, 1000)", theme, "load-" + run);
        update("insert into theme_name (theme, language, name) values (?, 'EN', 'Load')", theme);
        update("insert into theme_name (theme, language, name) values (?, 'NL', 'Load')", theme);
        var people = people(team);
        for (int i = 0; i < options.documents(); i++) {
            documents.add(document(i, theme, position, people.getFirst()));
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < options.editors(); i++) {
            places.add(new Place(signIn(people.get(i)), documents.get(i % options.documents())));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return places;
    }

    private List<UUID> people(UUID team) throws SQLException {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < options.editors(); i++) {
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
                    "insert into question_text (question, language, text, guidance) values (?, ?, 'Load?', '')",
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

    long commits() throws SQLException {
        try (var statement = connection.prepareStatement("select count(*) from commit where document = any (?)")) {
            statement.setArray(1, connection.createArrayOf("uuid", documents.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
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
