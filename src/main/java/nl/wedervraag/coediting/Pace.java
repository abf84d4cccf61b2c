package nl.wedervraag.coediting;

/** Lets so much through a second, and a burst of a few seconds' worth. Not safe for use by several threads at once. */
final class Pace {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private double left;
    private long last;

    Pace(double perSecond, double burst, long nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.last = nanoTime;
    }

    boolean allows(double cost, long nanoTime) {
        left = Math.min(burst, left + (nanoTime - last) / NANOS * perSecond);
        last = nanoTime;
        if (left < cost) {
            return false;
        }
        left -= cost;
        return true;
    }
}
