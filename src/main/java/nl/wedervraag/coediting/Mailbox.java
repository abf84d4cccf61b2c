package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The letters for one document. At most one thread works on them, and takes all that wait at once; it lives only while
 * there are any.
 */
final class Mailbox {

    /** More than this many are refused, except for those that let go of something. */
    static final int CAPACITY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final String name;
    private final Workers workers;
    private final Consumer<List<Letter>> desk;
    private final Object lock = new Object();
    private List<Letter> waiting = new ArrayList<>();
    private boolean working;
    private boolean shut;

    Mailbox(String name, Workers workers, Consumer<List<Letter>> desk) {
        this.name = name;
        this.workers = workers;
        this.desk = desk;
    }

    enum Put {
        TAKEN,
        FULL,
        SHUT
    }

    Put put(Letter letter) {
        synchronized (lock) {
            if (shut) {
                return Put.SHUT;
            }
            if (waiting.size() >= CAPACITY && !(letter instanceof Letter.Leave)) {
                return Put.FULL;
            }
            waiting.add(letter);
            if (!working) {
                working = true;
                workers.start(this::work);
            }
            return Put.TAKEN;
        }
    }

    /** Takes no more letters, unless some wait or are worked on. */
    boolean shutIfIdle() {
        synchronized (lock) {
            shut = shut || waiting.isEmpty() && !working;
            return shut;
        }
    }

    private void work() {
        for (List<Letter> taken = take(); !taken.isEmpty(); taken = take()) {
            try {
                desk.accept(taken);
            } catch (RuntimeException e) {
                LOG.error("{}: failed at {} letters", name, taken.size(), e);
            }
        }
    }

    private List<Letter> take() {
        synchronized (lock) {
            List<Letter> taken = waiting;
            waiting = new ArrayList<>();
            working = !taken.isEmpty();
            return taken;
        }
    }
}
