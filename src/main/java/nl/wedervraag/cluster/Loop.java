package nl.wedervraag.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does the same thing over and over while the application runs. */
abstract class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final long PAUSE_MILLIS = 200;

    private final String name;
    private volatile @Nullable Thread thread;

    Loop(String name) {
        this.name = name;
    }

    abstract void turn() throws InterruptedException;

    /** Lets go of a connection after a failure, and at the end. */
    void hangUp() {}

    /** Has the thread notice that it is over. */
    void wake(Thread running) {
        running.interrupt();
    }

    static void pause() throws InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A broken connection could not be closed", e);
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                turn();
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                LOG.error("{} failed at one turn", name, e);
            }
        }
        hangUp();
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).unstarted(this::run);
        thread.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            wake(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
