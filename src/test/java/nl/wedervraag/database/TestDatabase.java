package nl.wedervraag.database;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database of a test's own. The server is started once per JVM and kind; each database is copied from one
 * that was migrated before, which takes some 50 ms.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String PASSWORD = "test";
    private static final String TEMPLATE = "migrated";
    private static final Map<Durability, TestServer> servers = new EnumMap<>(Durability.class);
    private static final AtomicInteger count = new AtomicInteger();

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** For every test that kills nothing. */
    public static TestDatabase fresh() {
        return fresh(Durability.FORGETFUL);
    }

    /** Durable is what runs in earnest, and slower: for tests that kill a process or measure a commit. */
    public static TestDatabase fresh(Durability durability) {
        return copyOf(TEMPLATE, durability);
    }

    /** Durable, on a server of its own in that folder, which ends with {@link #closeServer}. */
    public static TestDatabase in(Path folder) {
        var server = UnpackedServer.startIn(folder);
        prepare(server);
        superuser(server, "create database test template %s owner %s".formatted(TEMPLATE, Database.OWNER));
        return new TestDatabase(server, "test");
    }

    public void closeServer() {
        server.close();
    }

    /** Without any table: for tests of migrations. */
    public static TestDatabase empty() {
        return copyOf("template0", Durability.FORGETFUL);
    }

    private static TestDatabase copyOf(String template, Durability durability) {
        var server = server(durability);
        var name = "test_" + count.incrementAndGet();
        superuser(server, "create database %s template %s owner %s".formatted(name, template, Database.OWNER));
        return new TestDatabase(server, name);
    }

    private static synchronized TestServer server(Durability durability) {
        return servers.computeIfAbsent(durability, TestDatabase::start);
    }

    private static TestServer start(Durability durability) {
        var server = durability == Durability.FORGETFUL && ContainerServer.engineAnswers()
                ? ContainerServer.start()
                : UnpackedServer.start(durability);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop test database"));
        prepare(server);
        return server;
    }

    private static void prepare(TestServer server) {
        for (var user : new String[] {Database.OWNER, Database.APPLICATION}) {
            superuser(server, "create role %s login password '%s'".formatted(user, PASSWORD));
        }
        superuser(server, "create database %s owner %s".formatted(TEMPLATE, Database.OWNER));
        Flyway.configure()
                .dataSource(server.url(TEMPLATE), Database.OWNER, PASSWORD)
                .placeholders(Map.of("appUser", Database.APPLICATION))
                .load()
                .migrate();
    }

    private static void superuser(TestServer server, String sql) {
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public Database database() {
        return new Database(
                server.url(name),
                new DatabaseUser(Database.OWNER, PASSWORD),
                new DatabaseUser(Database.APPLICATION, PASSWORD));
    }

    /** What the program itself is: it may add to a log and not change it. Unpooled. */
    public DataSource asApplication() {
        return new DriverManagerDataSource(server.url(name), Database.APPLICATION, PASSWORD);
    }

    public DataSource asOwner() {
        return new DriverManagerDataSource(server.url(name), Database.OWNER, PASSWORD);
    }

    /** May end other connections, and see them all. */
    public Connection connectAsSuperuser() throws SQLException {
        return server.connectAsSuperuser(name);
    }

    /** The settings by which a Spring context finds it: {@code new SpringApplicationBuilder(…).properties(…)}. */
    public Map<String, Object> properties() {
        var properties = new HashMap<>(database().properties());
        properties.put("spring.datasource.hikari.minimum-idle", 0);
        return properties;
    }

    /**
     * Kills the whole server with all its databases; it comes back by itself on the same port. Only for durable ones:
     * the others would lose what they hold.
     */
    public void killServer() {
        signalServer("KILL");
    }

    /** As an operator stops it, with all its databases: connections are ended, and it comes back by itself. */
    public void stopServerFast() {
        signalServer("INT");
    }

    /** As an operator stops it who can't wait: nothing is ended properly. It comes back by itself. */
    public void stopServerImmediately() {
        signalServer("QUIT");
    }

    private void signalServer(String signal) {
        if (!server.equals(servers.get(Durability.DURABLE))) {
            throw new IllegalStateException("Ask for a durable database to end its server");
        }
        server.signal(signal);
    }

    /**
     * Kills one process that works for the application, if possible one that stores a commit just now. The server ends
     * all others too, since it can't trust its memory any more, and recovers.
     */
    public void killBackend() {
        try (var connection = connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select pid from pg_stat_activity
                        where datname = current_database() and usename = '%s'
                        order by (state = 'active' and query like '%%insert into commit%%') desc, random()
                        limit 1""".formatted(Database.APPLICATION))) {
            if (!rows.next()) {
                throw new IllegalStateException("Nobody works for the application");
            }
            ProcessHandle.of(rows.getLong(1)).orElseThrow().destroyForcibly();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same database by a line of the test's own. */
    public Database by(int port) {
        var direct = database();
        var url = direct.url().replaceFirst(":\\d+/", ":" + port + "/") + "?sslmode=disable&gssEncMode=disable";
        return new Database(url, direct.owner(), direct.application());
    }

    /** Where the server listens on this machine. */
    public int port() {
        return URI.create(database().url().substring("jdbc:".length())).getPort();
    }

    /** Drops it, whoever is connected. Not needed at the end of a test: all go with the server. */
    @Override
    public void close() {
        superuser(server, "drop database if exists %s with (force)".formatted(name));
    }
}
