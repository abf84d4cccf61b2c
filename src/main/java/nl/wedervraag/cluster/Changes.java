package nl.wedervraag.cluster;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rare changes, such as of memberships, sign-ins, publications. Each is a row, written in the transaction that makes the
 * change, so none is lost: every node hears it at once after the commit, or within a second when a notification is lost.
 */
@Service
public class Changes {

    private final JdbcClient database;
    private final Map<Topic, Queue<Consumer<UUID>>> listeners = new ConcurrentHashMap<>();

    Changes(JdbcClient database) {
        this.database = database;
    }

    /** Records a change of the subject; the caller's transaction decides whether it happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Topic topic, UUID subject) {
        database.sql("insert into change (topic, subject) values (:topic, :subject)")
                .param("topic", topic.name())
                .param("subject", subject)
                .update();
    }

    /** Calls the listener with the subject of each change, on every node, from now on; at least once, in no firm order. */
    public void on(Topic topic, Consumer<UUID> listener) {
        listeners.computeIfAbsent(topic, t -> new ConcurrentLinkedQueue<>()).add(listener);
    }
}
