package nl.wedervraag.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What only the server's superuser does: roles and databases. Everything in it is repeatable. */
final class Administration {

    private final EmbeddedServer server;

    Administration(EmbeddedServer server) {
        this.server = server;
    }

    Database database(String name) {
        try (var connection = server.connectAsSuperuser("postgres")) {
            var owner = user(connection, Database.OWNER);
            var application = user(connection, Database.APPLICATION);
            if (!exists(connection, "select from pg_database where datname = ?", name)) {
                execute(connection, "create database %s owner %s", name, owner.name());
                execute(connection, "revoke all on database %s from public", name);
                execute(connection, "grant connect on database %s to %s", name, application.name());
            }
            return new Database(server.url(name), owner, application);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be set up", e);
        }
    }

    /** The password is set at every start: the file is the truth. */
    private DatabaseUser user(Connection connection, String name) throws SQLException {
        var user = new DatabaseUser(name, server.secret(name));
        if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
            execute(connection, "create role %s login", name);
        }
        execute(connection, "alter role %s password '%s'", name, user.password());
        return user;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql, Object... names) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(names));
        }
    }
}
