/** Durations, each remembered to a hundredth of itself. */
final class Histogram {

    private static final double STEPS_PER_E = 100;
    private final long[] counts = new long[2_500];
    private long count;
    private long max;

    void add(long nanos) {
        counts[index(nanos)]++;
        count++;
        max = Math.max(max, nanos);
    }

    private int index(long nanos) {
        return nanos < 1_000 ? 0 : Math.min(counts.length - 1, (int) (Math.log(nanos / 1e3) * STEPS_PER_E));
    }

    long count() {
        return count;
    }

    /** In milliseconds; not a number when there are none. */
    double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long left = Math.min(count - 1, (long) (count * share));
        for (int i = 0; i < counts.length; i++) {
            left -= counts[i];
            if (left < 0) {
                return Math.min(max / 1e6, Math.exp((i + 0.5) / STEPS_PER_E) / 1e3);
            }
        }
        return max / 1e6;
    }

    void add(Histogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        count += other.count;
        max = Math.max(max, other.max);
    }
}
