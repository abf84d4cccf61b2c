package nl.wedervraag.cluster;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rare changes, such as of memberships, sign-ins, publications. Each is a row, written in the transaction that makes the
 * change, so none is lost: every node hears it at once after the commit, or within a second when a notification is lost.
 */
@Service
public class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final JdbcClient database;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();

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
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterCommit.forEach(Runnable::run);
            }
        });
    }

    /** Calls the listener with the subject of each change, on every node, from now on; at least once, in no firm order. */
    public void on(Topic topic, Consumer<UUID> listener) {
        listeners.add(new Listener(topic.name(), listener));
    }

    /** Calls the listener after changes of whatever topic. */
    public void onAny(Runnable listener) {
        listeners.add(new Listener("", subject -> listener.run()));
    }

    void onCommit(Runnable poke) {
        afterCommit.add(poke);
    }

    void tell(String topic, UUID subject) {
        for (Listener listener : listeners) {
            if (listener.hears(topic)) {
                try {
                    listener.call().accept(subject);
                } catch (RuntimeException e) {
                    LOG.error("A listener failed at a change of {}", topic, e);
                }
            }
        }
    }

    private record Listener(String topic, Consumer<UUID> call) {

        boolean hears(String told) {
            return topic.isEmpty() || topic.equals(told);
        }
    }
}
