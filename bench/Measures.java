import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What was seen while it was measured. */
final class Measures {

    private static final int MAX = 2_000_000;

    private final long[] fromTyped = new long[MAX];
    private final long[] fromSent = new long[MAX];
    private final long[] lags = new long[MAX];
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger ticks = new AtomicInteger();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private final AtomicInteger missing = new AtomicInteger();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private volatile boolean measuring;

    void begin() {
        measuring = true;
    }

    void end() {
        measuring = false;
    }

    void acknowledged(long sinceTyped, long sinceSent) {
        if (measuring) {
            int i = acknowledged.getAndIncrement();
            fromTyped[i] = sinceTyped;
            fromSent[i] = sinceSent;
        }
    }

    void lag(long nanos) {
        if (measuring) {
            lags[ticks.getAndIncrement()] = nanos;
        }
    }

    void heard(int length) {
        if (measuring) {
            messages.incrementAndGet();
            characters.addAndGet(length);
        }
    }

    void refused(String code) {
        refusals.computeIfAbsent(code, c -> new AtomicInteger()).incrementAndGet();
    }

    void ended(String why) {
        System.out.println("A socket ended: " + why);
    }

    void missing(int count) {
        missing.addAndGet(count);
    }

    Map<String, AtomicInteger> refusals() {
        return new TreeMap<>(refusals);
    }

    void print(Options options, Processes.Cpu before, Processes.Cpu after, Processes processes) {
        int edits = acknowledged.get();
        System.out.printf("%d edits acknowledged, %.1f/s; unanswered %d%n",
                edits, (double) edits / options.seconds(), missing.get());
        print("typed -> saved", fromTyped, edits);
        print("sent  -> saved", fromSent, edits);
        print("driver's lag  ", lags, ticks.get());
        System.out.printf("heard %.0f messages/s, %.1f KB/s%n",
                (double) messages.get() / options.seconds(), characters.get() / 1e3 / options.seconds());
        System.out.printf("CPU an edit: server %.2f ms, database %.2f ms; server resident %d MiB%n",
                1e3 * (after.server() - before.server()) / Math.max(1, edits),
                1e3 * (after.database() - before.database()) / Math.max(1, edits),
                processes.residentMiB());
        if (percentile(lags, ticks.get(), 0.99) > 20e6) {
            System.out.println("VOID: the driver itself was late by more than 20 ms");
        }
    }

    private static void print(String what, long[] values, int count) {
        System.out.printf("%s  p50 %.2f  p95 %.2f  p99 %.2f  max %.2f ms%n", what,
                percentile(values, count, 0.50) / 1e6, percentile(values, count, 0.95) / 1e6,
                percentile(values, count, 0.99) / 1e6, percentile(values, count, 1) / 1e6);
    }

    private static double percentile(long[] values, int count, double share) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (count * share))];
    }
}
