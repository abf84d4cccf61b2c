import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many write what, and how fast.
 *
 * @param rate        letters a second, each
 * @param delayMillis each way
 */
record Workload(String name, int editors, int documents, double rate, int delayMillis) {

    /** The yardsticks, and how their cost grows. */
    static final Map<String, Workload> LISTED = listed();

    private static Map<String, Workload> listed() {
        var listed = new LinkedHashMap<String, Workload>();
        for (var one : new Workload[] {
            new Workload("try", 6, 2, 5, 0),
            new Workload("P1", 100, 20, 2, 0),
            new Workload("P1x4", 100, 20, 8, 0),
            new Workload("P1x16", 100, 20, 32, 0),
            new Workload("P2", 100, 1, 1, 0),
            new Workload("P2x4", 100, 1, 4, 0),
            new Workload("P2x16", 100, 1, 16, 0),
            new Workload("P3", 100, 1, 1, 25),
            new Workload("P4", 100, 20, 2, 25),
            new Workload("P5-many", 100, 20, 15, 0),
            new Workload("P5-one", 100, 1, 10, 0),
            new Workload("P5-far", 200, 1, 1, 25),
        }) {
            listed.put(one.name, one);
        }
        return listed;
    }

    static Workload of(String name) {
        var workload = LISTED.get(name);
        if (workload == null) {
            throw new IllegalArgumentException(name + " is none of " + LISTED.keySet());
        }
        return workload;
    }

    double perSecond() {
        return editors * rate;
    }
}
