package nl.wedervraag.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Frequent, fleeting news for the other nodes, sent after a commit and never part of a transaction. Of several with the
 * same key the newest is enough. It may be lost: whoever listens looks at the database every second as well.
 */
@Service
public class Announcements {

    /** PostgreSQL carries less than 8,000 bytes. */
    private static final int MAX_LENGTH = 2_500;

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final Mouth mouth;
    private final Map<String, BiConsumer<String, String>> listeners = new ConcurrentHashMap<>();

    Announcements(Mouth mouth) {
        this.mouth = mouth;
    }

    /** Tells the other nodes, soon and without waiting for it. */
    public void announce(Topic topic, String key, String value) {
        if (key.length() + value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Too long to announce: " + topic.name());
        }
        mouth.say(topic.name() + '\n' + key, value);
    }

    /** Calls the listener with key and value of what other nodes announce; it has to be quick. */
    public void on(Topic topic, BiConsumer<String, String> listener) {
        if (listeners.putIfAbsent(topic.name(), listener) != null) {
            throw new IllegalStateException("Somebody listens already to " + topic.name());
        }
    }

    void heard(String topic, String key, String value) {
        BiConsumer<String, String> listener = listeners.get(topic);
        if (listener != null) {
            try {
                listener.accept(key, value);
            } catch (RuntimeException e) {
                LOG.error("A listener failed at news of {}", topic, e);
            }
        }
    }
}
