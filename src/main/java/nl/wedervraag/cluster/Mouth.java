package nl.wedervraag.cluster;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Speaks to the other nodes on a connection of its own: a notification inside a transaction that writes would take a lock
 * on the whole instance while it commits. What gathers during one sending goes with the next.
 */
@Component
class Mouth extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Mouth.class);

    /** More than this waiting means that the database is away; what is dropped is healed by the listeners' own looking. */
    private static final int MAX_WAITING = 10_000;

    private final Lines lines;
    private final Object lock = new Object();
    private Map<String, String> waiting = new LinkedHashMap<>();
    private @Nullable Connection connection;
    private volatile boolean alone;

    Mouth(Lines lines) {
        super("cluster mouth");
        this.lines = lines;
    }

    void say(String key, String value) {
        if (alone) {
            return;
        }
        synchronized (lock) {
            if (waiting.size() < MAX_WAITING || waiting.containsKey(key)) {
                waiting.put(key, value);
                lock.notifyAll();
            }
        }
    }

    /** Nobody else is there to hear anything. */
    void alone(boolean nobodyElse) {
        alone = nobodyElse;
    }

    @Override
    void turn() throws InterruptedException {
        Map<String, String> taken;
        synchronized (lock) {
            while (waiting.isEmpty()) {
                lock.wait();
            }
            taken = waiting;
            waiting = new LinkedHashMap<>();
        }
        try {
            send(taken.entrySet().stream()
                    .map(e -> lines.node() + '\n' + e.getKey() + '\n' + e.getValue())
                    .toArray(String[]::new));
        } catch (SQLException e) {
            if (isRunning()) {
                LOG.warn("Could not notify the other nodes; they will notice within a second: {}", e.getMessage());
            }
            hangUp();
            pause();
        }
    }

    private void send(String[] payloads) throws SQLException {
        if (connection == null) {
            connection = lines.open("wedervraag mouth");
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_notify('" + Lines.CHANNEL + "', said) from unnest(?) as said")) {
            Array said = connection.createArrayOf("text", payloads);
            statement.setArray(1, said);
            statement.execute();
        }
    }

    @Override
    void hangUp() {
        if (connection != null) {
            Loop.close(connection);
            connection = null;
        }
    }
}
