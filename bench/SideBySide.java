import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures Wedervraag and its peers on one machine, one after the other in turns, with the same editors typing the same into
 * each, and prints tables for README.md.
 */
public final class SideBySide {

    private static final String CAPACITY = "capacity";
    private static final String KILL = "kill";
    private static final List<String> USUAL =
            List.of("P1", "P2", "P3", "P4", "P1x4", "P1x16", "P2x4", "P2x16", "P5-far", CAPACITY, KILL);
    private static final int KILLS = 3;
    private static final double BEARABLE_MILLIS = 100;
    private static final int[] LADDER = {250, 500, 750, 1000, 1500, 2000, 3000, 4000, 6000};

    private final Loop loop = new Loop();
    private final Map<String, String> options;
    private final Site site;
    private final List<Subject> subjects;
    private final Random random;

    private SideBySide(Map<String, String> options, Site site) throws Exception {
        this.options = options;
        this.site = site;
        this.subjects = site.subjects().stream()
                .filter(subject -> subject.name().matches(options.get("servers")))
                .toList();
        this.random = new Random(Long.parseLong(options.get("seed")));
    }

    public static void main(String[] arguments) throws Exception {
        var options = new HashMap<String, String>();
        options.put("servers", ".*");
        options.put("rounds", "2");
        options.put("warm-up", "5");
        options.put("seconds", "20");
        options.put("first", "15");
        options.put("seed", "" + (System.nanoTime() & 0xffffff));
        var what = new ArrayList<String>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                what.add(arguments[i]);
            } else if (options.containsKey(arguments[i].substring(2)) && i + 1 < arguments.length) {
                options.put(arguments[i].substring(2), arguments[++i]);
            } else {
                throw new IllegalArgumentException(arguments[i] + " is no option; there are " + options.keySet());
            }
        }
        System.out.println("seed " + options.get("seed") + ", " + options.get("rounds") + " rounds of "
                + options.get("seconds") + " s after " + options.get("warm-up") + " s of warming up");
        var site = new Site(Path.of(System.getProperty("root")), Path.of(System.getProperty("postgres")));
        // Also after Ctrl-C: no server and no database is left running.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(site)));
        new SideBySide(options, site).measure(what.isEmpty() ? USUAL : what);
        System.exit(0);
    }

    private static void close(Site site) {
        try {
            site.close();
        } catch (Exception e) {
            System.err.println("Not all of it could be stopped: " + e);
        }
    }

    private void measure(List<String> what) throws Exception {
        for (var subject : subjects) {
            subject.start();
            run(subject, Workload.of("P1"), 0, number("first"));
        }
        for (var name : what) {
            switch (name) {
                case KILL -> kill();
                case CAPACITY -> {
                    capacity(Workload.of("P5-many"));
                    capacity(Workload.of("P5-one"));
                }
                default -> turns(Workload.of(name));
            }
        }
    }

    private double number(String option) {
        return Double.parseDouble(options.get(option));
    }

    private Run run(Subject subject, Workload workload, double warmUp, double seconds) throws Exception {
        return Run.of(loop, subject, workload, site.postmaster(), warmUp, seconds, random.nextLong());
    }

    /** Each server in turn, and again: what the machine does meanwhile meets all alike. */
    private void turns(Workload workload) throws Exception {
        var runs = new LinkedHashMap<Subject, Run>();
        for (int round = 0; round < (int) number("rounds"); round++) {
            for (var subject : subjects) {
                var run = run(subject, workload, number("warm-up"), number("seconds"));
                runs.merge(subject, run, (before, now) -> {
                    before.add(now);
                    return before;
                });
            }
        }
        System.out.printf(
                "%n**%s**: %d editors, %d documents, %.0f letters a second each, %d ms round trip%n%n%s%n",
                workload.name(),
                workload.editors(),
                workload.documents(),
                workload.rate(),
                2 * workload.delayMillis(),
                Run.head());
        runs.forEach((subject, run) -> System.out.println(run.row(subject.name())));
    }

    /** Raises the pace until a server no longer keeps up. */
    private void capacity(Workload workload) throws Exception {
        System.out.printf(
                "%n**%s**: the most letters a second of %d editors in %d documents that are stored with p95 within %.0f ms%n%n"
                        + "| | letters/s | acknowledged p50 / p95 / p99 at that | the next step |%n|---|---|---|---|%n",
                workload.name(), workload.editors(), workload.documents(), BEARABLE_MILLIS);
        for (var subject : subjects) {
            Run best = null;
            int reached = 0;
            var next = "–";
            for (int total : LADDER) {
                var paced = new Workload(
                        workload.name(),
                        workload.editors(),
                        workload.documents(),
                        (double) total / workload.editors(),
                        workload.delayMillis());
                var run = run(subject, paced, 3, number("seconds") / 2);
                if (!run.keepsUp(total, BEARABLE_MILLIS)) {
                    next = "%,d: %s".formatted(total, run.brief());
                    break;
                }
                best = run;
                reached = total;
            }
            System.out.printf(
                    "| %s | %,d | %s | %s |%n", subject.name(), reached, best == null ? "–" : best.brief(), next);
        }
    }

    private void kill() throws Exception {
        System.out.printf(
                "%n**kill -9** while P1 runs, %d times each%n%n| | acknowledged letters | lost | there and never typed |%n"
                        + "|---|---|---|---|%n",
                KILLS);
        for (var subject : subjects) {
            var found = new ArrayList<Fleet.Found>();
            for (int i : IntStream.range(0, KILLS).toArray()) {
                found.add(Killing.of(loop, subject, random));
            }
            long acknowledged = found.stream().mapToLong(Fleet.Found::acknowledged).sum();
            long lost = found.stream().mapToLong(Fleet.Found::lost).sum();
            System.out.printf(
                    "| %s | %,d | %,d (%.1f %%) | %,d |%n",
                    subject.name(),
                    acknowledged,
                    lost,
                    100.0 * lost / Math.max(1, acknowledged),
                    found.stream().mapToLong(Fleet.Found::doubled).sum());
        }
    }
}
