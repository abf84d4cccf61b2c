import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One measured run of one workload against one server, and what came of it; several can be put together. */
final class Run {

    /** Beyond it the machine was too busy with the driver, or with something else, to tell. */
    private static final double LATEST_MILLIS = 20;

    private static final double PATIENCE_SECONDS = 20;

    private final Histogram acknowledged = new Histogram();
    private final Histogram seen = new Histogram();
    private final Histogram lag = new Histogram();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private double seconds;
    private double serverCpu;
    private double databaseCpu;
    private long residentMiB;
    private long bytes;
    private long messages;
    private long unanswered;
    private long different;

    static Run of(Loop loop, Server server, Workload workload, long postmaster, double warmUp, double seconds, long seed)
            throws Exception {
        var measures = new Measures();
        var fleet = new Fleet(loop, server, workload, measures, false, new Random(seed));
        var processes = new Processes(server.pid(), postmaster);
        try {
            fleet.join();
            fleet.type();
            fleet.run(warmUp);
            var run = new Run();
            long carried = fleet.carried();
            var before = processes.cpu();
            measures.measure(true);
            long begin = System.nanoTime();
            fleet.run(seconds);
            measures.measure(false);
            run.seconds = (System.nanoTime() - begin) / 1e9;
            var after = processes.cpu();
            run.bytes = fleet.carried() - carried;
            fleet.rest(PATIENCE_SECONDS);
            run.residentMiB = processes.residentMiB();
            run.take(measures, after.server() - before.server(), after.database() - before.database());
            if (run.unanswered == 0) {
                var found = fleet.found();
                run.different = found.lost() + found.doubled();
            }
            return run;
        } finally {
            fleet.close();
        }
    }

    private void take(Measures measures, double server, double database) {
        acknowledged.add(measures.acknowledged());
        seen.add(measures.seen());
        lag.add(measures.lag());
        messages = measures.messages();
        unanswered = measures.unanswered();
        measures.refusals().forEach((code, count) -> refusals.merge(code, count, Integer::sum));
        measures.ends().forEach((why, count) -> ends.merge(why, count, Integer::sum));
        serverCpu = server;
        databaseCpu = database;
    }

    void add(Run other) {
        acknowledged.add(other.acknowledged);
        seen.add(other.seen);
        lag.add(other.lag);
        other.refusals.forEach((code, count) -> refusals.merge(code, count, Integer::sum));
        other.ends.forEach((why, count) -> ends.merge(why, count, Integer::sum));
        seconds += other.seconds;
        serverCpu += other.serverCpu;
        databaseCpu += other.databaseCpu;
        residentMiB = Math.max(residentMiB, other.residentMiB);
        bytes += other.bytes;
        messages += other.messages;
        unanswered += other.unanswered;
        different += other.different;
    }

    boolean isVoid() {
        return lag.percentile(0.99) > LATEST_MILLIS;
    }

    /** Everything was acknowledged in time. */
    boolean keepsUp(double perSecond, double p95) {
        return unanswered == 0
                && different == 0
                && acknowledged.count() >= 0.97 * perSecond * seconds
                && acknowledged.percentile(0.95) <= p95;
    }

    double p(double share) {
        return acknowledged.percentile(share);
    }

    static String head() {
        return """
                | | acknowledged p50 / p95 / p99 | seen by others | edits/s | CPU an edit: server + database | resident | bytes an edit | refused | driver's lag p99 |
                |---|---|---|---|---|---|---|---|---|""";
    }

    String row(String name) {
        long edits = Math.max(1, acknowledged.count());
        var row = "| %s | %s ms | %s ms | %.0f | %.2f + %.2f ms | %d MiB | %,d | %s | %.1f ms%s |"
                .formatted(
                        name,
                        three(acknowledged),
                        three(seen),
                        acknowledged.count() / seconds,
                        1e3 * serverCpu / edits,
                        1e3 * databaseCpu / edits,
                        residentMiB,
                        bytes / edits,
                        refusals.isEmpty() ? "0" : refusals.toString(),
                        lag.percentile(0.99),
                        isVoid() ? " VOID" : "");
        return row + remarks();
    }

    private String remarks() {
        var remarks = new StringBuilder();
        if (unanswered > 0) {
            remarks.append(" %d never acknowledged;".formatted(unanswered));
        }
        if (different > 0) {
            remarks.append(" %d letters DIFFER from what was acknowledged;".formatted(different));
        }
        if (!ends.isEmpty()) {
            remarks.append(" sockets ended: ").append(ends);
        }
        return remarks.isEmpty() ? "" : " <!--" + remarks + " -->";
    }

    /** In a few words: how quick, how many, whether the driver was on time. */
    String brief() {
        return "%s ms, %.0f/s%s%s"
                .formatted(
                        three(acknowledged),
                        acknowledged.count() / seconds,
                        unanswered > 0 ? ", %d never acknowledged".formatted(unanswered) : "",
                        isVoid() ? ", VOID: driver's lag %.0f ms".formatted(lag.percentile(0.99)) : "");
    }

    private static String three(Histogram values) {
        return "%s / %s / %s"
                .formatted(round(values.percentile(.5)), round(values.percentile(.95)), round(values.percentile(.99)));
    }

    private static String round(double millis) {
        return millis < 100 ? "%.1f".formatted(millis) : "%,.0f".formatted(millis);
    }
}
