import java.util.Random;

/** Kills a server while a hundred people type, starts it again, and counts what those who come back find. */
final class Killing {

    private static final double PATIENCE_SECONDS = 15;

    private Killing() {}

    static Fleet.Found of(Loop loop, Subject subject, Random random) throws Exception {
        var measures = new Measures();
        var fleet = new Fleet(loop, subject, Workload.of("P1"), measures, true, random);
        fleet.join();
        fleet.type();
        fleet.run(6 + 6 * random.nextDouble());
        subject.kill();
        loop.run(System.nanoTime() + (long) (PATIENCE_SECONDS * 1e9), fleet::allClosed);
        subject.start();
        var found = fleet.found();
        fleet.close();
        return found;
    }
}
