package nl.wedervraag.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Listens to the other nodes on a connection of its own, and connects again when that is lost. */
@Component
class Ear extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final long PROVE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Lines lines;
    private final Announcements announcements;
    private @Nullable Connection connection;
    private long proven;
    private boolean failing;

    Ear(Lines lines, Announcements announcements) {
        super("cluster ear");
        this.lines = lines;
        this.announcements = announcements;
    }

    @Override
    void turn() throws InterruptedException {
        try {
            Connection line = connected();
            PGNotification[] heard = line.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            if (heard != null && heard.length > 0) {
                for (PGNotification notification : heard) {
                    hear(notification.getParameter());
                }
            } else if (System.nanoTime() - proven > PROVE_NANOS) {
                prove(line);
            }
        } catch (SQLException e) {
            if (isRunning() && !failing) {
                LOG.warn("Lost the line to the other nodes, connecting again: {}", e.getMessage());
            }
            failing = true;
            hangUp();
            pause();
        }
    }

    private Connection connected() throws SQLException {
        if (connection == null) {
            Connection line = lines.open(Lines.EAR + lines.node());
            connection = line;
            try (Statement statement = line.createStatement()) {
                statement.execute("listen " + Lines.CHANNEL);
            }
            proven = System.nanoTime();
            failing = false;
        }
        return connection;
    }

    /** A line that hears nothing may be dead. */
    private void prove(Connection line) throws SQLException {
        try (Statement statement = line.createStatement()) {
            statement.execute("select 1");
        }
        proven = System.nanoTime();
    }

    private void hear(String payload) {
        String[] parts = payload.split("\n", 4);
        if (parts.length == 4 && !parts[0].equals(lines.node())) {
            announcements.heard(parts[1], parts[2], parts[3]);
        }
    }

    @Override
    void hangUp() {
        if (connection != null) {
            close(connection);
            connection = null;
        }
    }
}
