package nl.wedervraag.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of this run: the one whose address the environment gives, or else the one that comes along, started in
 * the data folder. Closing it stops what was started, nothing else.
 */
public final class RunningDatabase implements AutoCloseable {

    private final Database database;
    private final @Nullable EmbeddedServer server;

    private RunningDatabase(Database database, @Nullable EmbeddedServer server) {
        this.database = database;
        this.server = server;
    }

    /** @throws StartRefused when there is none to work with; the reason is for a person to read */
    public static RunningDatabase open(Map<String, String> environment) {
        var settings = new Settings(environment);
        if (settings.nameADatabase()) {
            var named = settings.database();
            Safety.check(named);
            return new RunningDatabase(named, null);
        }
        var server = EmbeddedServer.start(settings.data(), Durability.DURABLE);
        try {
            var own = server.database();
            Safety.check(own);
            return new RunningDatabase(own, server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * The same database for a command that comes by: the one that a running Wedervraag has started is used and left
     * alone, and where none runs it is started until this is closed.
     *
     * @throws StartRefused when there is none to work with
     */
    public static RunningDatabase visit(Map<String, String> environment) {
        var settings = new Settings(environment);
        var running = settings.nameADatabase() ? Optional.<Database>empty() : EmbeddedServer.running(settings.data());
        if (!settings.nameADatabase() && running.isEmpty() && !DataFolder.holdsData(settings.data())) {
            throw new StartRefused(
                    "There is no data in " + settings.data().toAbsolutePath() + ".", "Name its folder with --data.");
        }
        return running.map(found -> new RunningDatabase(found, null)).orElseGet(() -> open(environment));
    }

    public Database database() {
        return database;
    }

    /** Unpooled, with the rights of the application's own user. */
    public DataSource asApplication() {
        var user = database.application();
        return new DriverManagerDataSource(database.url(), user.name(), user.password());
    }

    /** The settings by which Spring Boot finds it. */
    public Map<String, Object> properties() {
        var properties = new HashMap<>(database.properties());
        properties.put("spring.datasource.hikari.connection-init-sql", Safety.ON_EACH_CONNECTION);
        return properties;
    }

    /** Where the data is, in words for a person. */
    public String place() {
        return server == null ? database.url() : server.folder().toString();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
