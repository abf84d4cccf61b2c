package nl.wedervraag.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Refuses a database that would call something saved before it is on disk, that is too old, or whose application user
 * could rewrite what is only ever added.
 */
final class Safety {

    /**
     * Run by the pool on each new connection, since a setting may differ by role and may be changed while we run. The
     * connection fails where it isn't safe. Queries aren't compiled: that takes longer than any of ours runs.
     */
    static final String ON_EACH_CONNECTION = """
            do $$ begin
                if current_setting('fsync') = 'off' or current_setting('full_page_writes') = 'off'
                        or current_setting('synchronous_commit') = 'off' then
                    raise exception 'fsync, full_page_writes and synchronous_commit must be on';
                end if;
                perform set_config('jit', 'off', false);
            end $$""";

    private static final String TIMEOUT_SECONDS = "5";

    private Safety() {}

    static void check(Database database) {
        check(database, database.owner());
        check(database, database.application());
    }

    private static void check(Database database, DatabaseUser user) {
        try (var connection = connect(database.url(), user)) {
            refuseOldVersion(connection);
            for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                refuseOff(connection, user, setting);
            }
            if (user.equals(database.application())) {
                refuseTooMuch(connection, database);
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at %s can't be reached as %s: %s".formatted(database.url(), user, e.getMessage()),
                    "Check that it runs, that the address in WEDERVRAAG_DATABASE_URL is right, and the user and its"
                            + " password.");
        }
    }

    private static Connection connect(String url, DatabaseUser user) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user.name());
        properties.setProperty("password", user.password());
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    private static void refuseOldVersion(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < Binaries.MAJOR) {
            throw new StartRefused(
                    "The database is PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + ".",
                    "Upgrade it to PostgreSQL " + Binaries.MAJOR + " or newer.");
        }
    }

    private static void refuseOff(Connection connection, DatabaseUser user, String setting) throws SQLException {
        if (single(connection, "show " + setting).equals("off")) {
            throw new StartRefused(
                    "The database has %s off for %s: what people were told is saved could be lost."
                            .formatted(setting, user),
                    "Switch it on in postgresql.conf; for one role: alter role %s reset %s. Then start again."
                            .formatted(user, setting));
        }
    }

    private static void refuseTooMuch(Connection connection, Database database) throws SQLException {
        var query = "select pg_has_role(current_user, '%s', 'member')"
                .formatted(database.owner().name());
        if (single(connection, query).equals("t")) {
            throw new StartRefused(
                    "The database user " + database.application() + " may do all that the owner " + database.owner()
                            + " may, so it could rewrite its logs.",
                    "Give it neither superuser nor membership in the owner, as the README shows.");
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
