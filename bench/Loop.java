import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * One thread that reads every socket and keeps every appointment. One, because the driver shares two cores with what it
 * measures: locks and thread changes would be the larger part of what it costs.
 */
final class Loop {

    /** The kernel waits whole milliseconds: what is due within half of one is due. */
    private static final long NEAR = 500_000;

    private static final long LONGEST = 100_000_000;

    private final Selector selector;
    private final PriorityQueue<Appointment> appointments = new PriorityQueue<>();
    private long made;

    Loop() throws IOException {
        selector = Selector.open();
    }

    private record Appointment(long due, long number, Runnable action) implements Comparable<Appointment> {

        @Override
        public int compareTo(Appointment other) {
            return due == other.due ? Long.compare(number, other.number) : Long.compare(due, other.due);
        }
    }

    /** @param due by the counter of nanoseconds */
    void at(long due, Runnable action) {
        appointments.add(new Appointment(due, made++, action));
    }

    SelectionKey register(SocketChannel channel, Runnable ready) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_READ, ready);
    }

    /** Goes on until a time, or until something is so. */
    void run(long end, BooleanSupplier done) {
        try {
            for (long now = System.nanoTime(); now < end && !done.getAsBoolean(); now = System.nanoTime()) {
                var next = appointments.peek();
                if (next != null && next.due - now < NEAR) {
                    appointments.poll().action.run();
                } else {
                    long wait = Math.min(LONGEST, Math.min(end, next == null ? end : next.due) - now);
                    selector.select(key -> ((Runnable) key.attachment()).run(), Math.max(1, (wait + NEAR) / 1_000_000));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of what was due later: of a run that is over. */
    void forget() {
        appointments.clear();
    }
}
