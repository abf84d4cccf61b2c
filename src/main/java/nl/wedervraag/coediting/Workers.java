package nl.wedervraag.coediting;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Who does the work on documents, and how they wait: all that this part of the room knows of threads and passing time. */
@Component
class Workers {

    /** Platform threads: nearly all of the work is waiting for the database, which virtual ones do by a detour. */
    private static final Executor THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("document worker ", 1).factory());

    /** Begins the work soon, beside the caller's. */
    void start(Runnable work) {
        THREADS.execute(work);
    }

    /** Holds up whoever calls it. */
    void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of no meaning but for the difference between two. */
    long nanoTime() {
        return System.nanoTime();
    }
}
