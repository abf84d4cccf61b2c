import java.util.TreeMap;

/** What was seen of one server while it was measured. */
final class Measures {

    private final Histogram acknowledged = new Histogram();
    private final Histogram seen = new Histogram();
    private final Histogram lag = new Histogram();
    private final TreeMap<String, Integer> refusals = new TreeMap<>();
    private final TreeMap<String, Integer> ends = new TreeMap<>();
    private boolean measuring;
    private long typed;
    private long messages;
    private long unanswered;

    void measure(boolean now) {
        measuring = now;
    }

    /** @param late how much later than due by the clock */
    void typed(long late) {
        if (measuring) {
            typed++;
            lag.add(late);
        }
    }

    void acknowledged(long nanos) {
        if (measuring) {
            acknowledged.add(nanos);
        }
    }

    /** By somebody else, on whose page it now stands. */
    void seen(long nanos) {
        if (measuring) {
            seen.add(nanos);
        }
    }

    void heard() {
        if (measuring) {
            messages++;
        }
    }

    void refused(String code) {
        if (measuring) {
            refusals.merge(code, 1, Integer::sum);
        }
    }

    void ended(String why) {
        ends.merge(why, 1, Integer::sum);
    }

    void unanswered(long letters) {
        unanswered += letters;
    }

    Histogram acknowledged() {
        return acknowledged;
    }

    Histogram seen() {
        return seen;
    }

    Histogram lag() {
        return lag;
    }

    long typed() {
        return typed;
    }

    long messages() {
        return messages;
    }

    long unanswered() {
        return unanswered;
    }

    TreeMap<String, Integer> refusals() {
        return refusals;
    }

    TreeMap<String, Integer> ends() {
        return ends;
    }
}
