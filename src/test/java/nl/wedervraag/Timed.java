package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A figure of time says little while the machine does something else. So one that is too high is measured again, up to
 * three times in all, and each time is told; it has to hold once.
 */
public final class Timed {

    private static final int MOST_TIMES = 3;

    private Timed() {}

    public static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    /** @param measured makes all the measurements anew, in milliseconds */
    public static void p95AtMost(Duration most, String what, Supplier<double[]> measured) {
        atMost(most, () -> {
            var times = measured.get();
            Arrays.sort(times);
            double p95 = times[(int) (times.length * 0.95)];
            var told = "%s, %d times: p50 %.1f ms, p95 %.1f ms, most %.1f ms";
            return new Figure(
                    p95, told.formatted(what, times.length, times[times.length / 2], p95, times[times.length - 1]));
        });
    }

    /** @param measured makes the one measurement anew, in milliseconds */
    public static void atMost(Duration most, String what, Supplier<Double> measured) {
        atMost(most, () -> {
            double millis = measured.get();
            return new Figure(millis, "%s: %.0f ms".formatted(what, millis));
        });
    }

    private record Figure(double millis, String told) {}

    private static void atMost(Duration most, Supplier<Figure> measured) {
        var told = new ArrayList<String>();
        for (int n = 0; n < MOST_TIMES; n++) {
            var figure = measured.get();
            told.add(figure.told);
            System.out.println(figure.told);
            if (figure.millis <= most.toMillis()) {
                return;
            }
        }
        assertThat(told)
                .as("at most %d ms, measured %d times", most.toMillis(), MOST_TIMES)
                .isEmpty();
    }
}
