package nl.wedervraag.coediting.model;

import java.lang.management.ManagementFactory;

/** How long something takes by the processor's time of this thread, so that what else the machine does doesn't count. */
final class CpuTime {

    private CpuTime() {}

    /** Nanoseconds, the least of several rounds. */
    static long least(int rounds, Runnable act) {
        var threads = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long start = threads.getCurrentThreadCpuTime();
            act.run();
            least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
