package nl.wedervraag.coediting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Time that passes because the simulation lets it, in milliseconds, and threads of which never more than one runs: each
 * goes on until it pauses or ends, and which is next depends on nothing but when it is due and the order of asking. So
 * the product's own blocking code runs the same way every time.
 */
final class VirtualTime extends Clock {

    private static final long BEGIN = Instant.parse("2026-11-23T08:00:00Z").toEpochMilli();

    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private final Semaphore turn = new Semaphore(0);
    private final Consumer<Throwable> failed;
    private long now;
    private long order;
    private @Nullable Worker running;

    VirtualTime(Consumer<Throwable> failed) {
        this.failed = failed;
    }

    /** @param wanted false once those for whom it would be done are gone */
    private record Due(long at, long order, BooleanSupplier wanted, Runnable run) {}

    private record Worker(Semaphore go, BooleanSupplier wanted) {}

    long now() {
        return now;
    }

    /** When something is due next; negative when nothing is. */
    long next() {
        Due first = queue.peek();
        return first == null ? -1 : first.at;
    }

    /** Runs it at that time, quickly: it can't pause. */
    void at(long time, BooleanSupplier wanted, Runnable run) {
        queue.add(new Due(Math.max(now, time), order++, wanted, run));
    }

    /** Runs it on a thread of its own, which may pause. */
    void start(BooleanSupplier wanted, Runnable work) {
        var worker = new Worker(new Semaphore(0), wanted);
        at(now, wanted, () -> {
            Thread.ofVirtual().start(() -> {
                worker.go.acquireUninterruptibly();
                try {
                    work.run();
                } catch (Gone e) {
                    // Its node was killed while it waited.
                } catch (RuntimeException | Error e) {
                    failed.accept(e);
                } finally {
                    turn.release();
                }
            });
            hand(worker);
        });
    }

    /** Ends a thread whose node is gone: nothing of the product's catches it. */
    private static final class Gone extends Error {

        Gone() {
            super("gone", null, false, false);
        }
    }

    /** Holds up the thread that runs; one that isn't wanted any more does nothing after it. */
    void pause(Duration duration) {
        Worker worker = running;
        if (worker == null) {
            throw new IllegalStateException("Only a worker can pause");
        }
        at(now + duration.toMillis(), () -> true, () -> hand(worker));
        turn.release();
        worker.go.acquireUninterruptibly();
        if (!worker.wanted.getAsBoolean()) {
            throw new Gone();
        }
    }

    private void hand(Worker worker) {
        running = worker;
        worker.go.release();
        turn.acquireUninterruptibly();
        running = null;
    }

    void moveTo(long time) {
        if (time < now) {
            throw new IllegalStateException("Time doesn't go back from " + now + " to " + time);
        }
        now = time;
    }

    /** Does all that is due up to a time, but no more than the first moment after which something is to be told. */
    void run(long until, BooleanSupplier told) {
        for (Due due = queue.peek(); due != null && due.at <= until; due = queue.peek()) {
            if (due.at > now && told.getAsBoolean()) {
                return;
            }
            queue.remove();
            if (due.wanted.getAsBoolean()) {
                now = due.at;
                due.run.run();
            }
        }
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(BEGIN + now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
