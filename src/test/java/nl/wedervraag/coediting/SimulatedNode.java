package nl.wedervraag.coediting;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.access.SimulatedNames;
import nl.wedervraag.cluster.SimulatedAnnouncements;
import nl.wedervraag.cluster.SimulatedChanges;
import nl.wedervraag.cluster.Topic;
import org.jspecify.annotations.Nullable;

/** One node of the simulation: the product's own authority and rounds, on virtual time, over a log in memory. */
final class SimulatedNode {

    private final VirtualTime time;
    private final Authority authority;
    private final Neighbours neighbours;
    private final Narrowing narrowing;
    private final News news;
    private final Map<Integer, Visit> visits = new HashMap<>();
    private boolean alive = true;

    SimulatedNode(VirtualTime time, MemoryLog.Rows rows, MemoryLog.Weather weather, Mouth mouth) {
        this.time = time;
        this.news = new News(mouth);
        var workers = new VirtualWorkers();
        var log = new MemoryLog(rows, weather);
        var elsewhere = new Elsewhere(news, workers);
        var snapshots = new Snapshots(log, workers, time);
        var anchors = new MemoryAnchors(rows, weather);
        var names = new SimulatedNames();
        authority = new Authority(log, new Past(log), anchors, names, snapshots, news, elsewhere, workers, time);
        neighbours = new Neighbours(log, authority);
        narrowing = new Narrowing(log, authority, workers, new SimulatedChanges());
        time.at(time.now() + 100, this::isAlive, this::tick);
        time.at(time.now() + Socket.LISTEN_EVERY_MILLIS, this::isAlive, this::expectLife);
        round(1_000, neighbours::look);
        round(5_000, authority::tellElsewhere);
        round(10_000, narrowing::look);
        round(60_000, authority::tidy);
    }

    /** Carries news to the other nodes, or doesn't. */
    interface Mouth {

        void say(SimulatedNode from, Topic topic, String key, String value);
    }

    private final class News extends SimulatedAnnouncements {

        private final Mouth mouth;

        News(Mouth mouth) {
            this.mouth = mouth;
        }

        @Override
        public void announce(Topic topic, String key, String value) {
            mouth.say(SimulatedNode.this, topic, key, value);
        }
    }

    private final class VirtualWorkers extends Workers {

        @Override
        void start(Runnable work) {
            time.start(SimulatedNode.this::isAlive, work);
        }

        @Override
        void pause(Duration duration) {
            time.pause(duration);
        }

        @Override
        long nanoTime() {
            return nanos();
        }
    }

    private long nanos() {
        return time.now() * 1_000_000;
    }

    private void round(long millis, Runnable round) {
        time.start(this::isAlive, () -> {
            while (isAlive()) {
                time.pause(Duration.ofMillis(millis));
                round.run();
            }
        });
    }

    private void tick() {
        authority.tick(nanos());
        time.at(time.now() + 100, this::isAlive, this::tick);
    }

    private void expectLife() {
        visits.values().forEach(visit -> visit.expectLife(nanos()));
        time.at(time.now() + Socket.LISTEN_EVERY_MILLIS, this::isAlive, this::expectLife);
    }

    boolean isAlive() {
        return alive;
    }

    void hearNews(Topic topic, String key, String value) {
        news.arrive(topic, key, value);
    }

    void rightsChanged() {
        time.start(this::isAlive, narrowing::look);
    }

    void open(int connection, SignedIn who, Wire wire) {
        LongSupplier nanoTime = this::nanos;
        visits.put(connection, new Visit(who, wire, authority, time, nanoTime, SocketLimits.DEFAULT, () -> {}));
    }

    void hear(int connection, String text) {
        Visit visit = visits.get(connection);
        if (visit != null) {
            visit.hear(text);
        }
    }

    void over(int connection) {
        @Nullable Visit visit = visits.remove(connection);
        if (visit != null) {
            visit.over();
        }
    }

    /** Nothing is done any more, not even what was half done. */
    void kill() {
        alive = false;
    }

    /** Sends everyone away first. */
    void stop() {
        visits.values().forEach(visit -> visit.close(Wire.Closing.RESTARTING));
        kill();
    }
}
