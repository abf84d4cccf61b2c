package nl.wedervraag.coediting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.cluster.Topic;
import nl.wedervraag.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some nodes over one log, as the browsers' side of the simulation has them: what it says happens at once, then time runs
 * until somebody is told something. Every chance comes from one seed.
 */
final class SimulatedCluster {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final VirtualTime time = new VirtualTime(this::fault);
    private final SplittableRandom random;
    private final MemoryLog.Rows rows = new MemoryLog.Rows(this::stored);
    private final Map<Integer, SimulatedNode> nodes = new TreeMap<>();
    private final Map<Integer, SimulatedNode> connections = new HashMap<>();
    private final SimulatedAnchors anchors;
    private ArrayNode told = MAPPER.createArrayNode();
    private DatabaseWeather weather = DatabaseWeather.FAIR;

    SimulatedCluster(long seed) {
        random = new SplittableRandom(seed);
        anchors = new SimulatedAnchors(rows, new SplittableRandom(seed + 1));
    }

    /**
     * @param slowest a call takes up to so many milliseconds each way
     * @param slowestLook looking at somebody's right takes up to so many milliseconds more
     * @param failsBefore how many of 1,000 calls never get there
     * @param failsAfter how many of 1,000 calls get there without anybody hearing of it
     * @param newsLost how many of 1,000 notices between nodes never arrive
     */
    record DatabaseWeather(int slowest, int slowestLook, int failsBefore, int failsAfter, int newsLost) {

        static final DatabaseWeather FAIR = new DatabaseWeather(3, 0, 0, 0, 0);
    }

    private final class Way implements MemoryLog.Weather {

        @Override
        public void before() {
            travel(weather.failsBefore);
        }

        @Override
        public void after() {
            travel(weather.failsAfter);
        }

        @Override
        public void look() {
            time.pause(Duration.ofMillis(random.nextInt(weather.slowestLook + 1)));
        }

        private void travel(int fails) {
            time.pause(Duration.ofMillis(random.nextInt(weather.slowest + 1)));
            if (random.nextInt(1_000) < fails) {
                throw MemoryLog.lost();
            }
        }
    }

    private static final class Fair implements MemoryLog.Weather {

        @Override
        public void before() {}

        @Override
        public void after() {}

        @Override
        public void look() {}
    }

    ObjectNode answer(JsonNode request) {
        time.moveTo(request.path("at").longValue());
        request.path("events").forEach(this::event);
        anchors.perhapsMakeOne();
        long until = request.path("until").longValue();
        time.run(until, () -> !told.isEmpty());
        if (told.isEmpty()) {
            time.moveTo(until);
        }
        ObjectNode answer = MAPPER.createObjectNode().put("now", time.now()).put("next", time.next());
        answer.set("told", told);
        told = MAPPER.createArrayNode();
        return answer;
    }

    private void event(JsonNode event) {
        int number = event.path(1).intValue();
        switch (event.path(0).stringValue()) {
            case "hear" -> at(number, node -> node.hear(number, event.path(2).stringValue()));
            case "open" -> open(number, event.path(2).intValue(), event.path(3).intValue());
            case "over" -> {
                at(number, node -> node.over(number));
                connections.remove(number);
            }
            case "node" -> nodes.put(number, new SimulatedNode(time, rows, new Way(), this::carry));
            case "kill" -> node(number).kill();
            case "stop" -> node(number).stop();
            case "access" -> access(person(number), event.path(2).stringValue());
            case "weather" -> weather = MAPPER.treeToValue(event.path(2), DatabaseWeather.class);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private SimulatedNode node(int number) {
        return Objects.requireNonNull(nodes.get(number));
    }

    private void at(int connection, Consumer<SimulatedNode> act) {
        SimulatedNode node = connections.get(connection);
        if (node != null && node.isAlive()) {
            act.accept(node);
        }
    }

    private void open(int connection, int number, int person) {
        SimulatedNode node = node(number);
        connections.put(connection, node);
        var who = new SignedIn(
                person(person), new SignInId(new UUID(2, person)), "Anna " + person, Language.EN, ColourScheme.SYSTEM);
        node.open(connection, who, new TellingWire(connection, node));
    }

    private void access(PersonId person, String access) {
        rows.access.put(person, Access.valueOf(access.toUpperCase(Locale.ROOT)));
        for (SimulatedNode node : nodes.values()) {
            time.at(time.now() + random.nextInt(1_000), node::isAlive, node::rightsChanged);
        }
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    private void carry(SimulatedNode from, Topic topic, String key, String value) {
        for (SimulatedNode node : nodes.values()) {
            if (node != from && random.nextInt(1_000) >= weather.newsLost) {
                long later = 1 + random.nextInt(10 * (weather.slowest + 1));
                time.at(time.now() + later, node::isAlive, () -> node.hearNews(topic, key, value));
            }
        }
    }

    private void stored(StoredCommit commit) {
        told.add(MAPPER.createArrayNode()
                .add("stored")
                .add(commit.version())
                .add(commit.client())
                .add(commit.seq())
                .add(commit.base())
                .add(commit.steps()));
    }

    void fault(Throwable fault) {
        var stack = fault.getStackTrace();
        fault(fault + (stack.length == 0 ? "" : " at " + stack[0]));
    }

    void fault(String what) {
        told.add(MAPPER.createArrayNode().add("fault").add(what));
    }

    private final class TellingWire implements Wire {

        private final int connection;
        private final SimulatedNode node;
        private boolean closed;

        TellingWire(int connection, SimulatedNode node) {
            this.connection = connection;
            this.node = node;
        }

        private boolean isOpen() {
            return !closed && node.isAlive() && connections.containsKey(connection);
        }

        @Override
        public void send(String message) {
            if (isOpen()) {
                told.add(MAPPER.createArrayNode().add("say").add(connection).add(message));
            }
        }

        @Override
        public void close(Closing why) {
            if (isOpen()) {
                closed = true;
                told.add(MAPPER.createArrayNode().add("close").add(connection).add(why.code()));
            }
        }

        @Override
        public void close(String last, Closing why) {
            send(last);
            close(why);
        }
    }

    /** The document by each way there is to it, from the log alone. */
    ObjectNode ways() {
        var log = new MemoryLog(rows, new Fair());
        var document = DocumentId.random();
        var replayed = new Live(0, Pen.empty());
        List<String> wrong = new ArrayList<>();
        for (StoredCommit commit : rows.commits) {
            replayed.add(Pen.again(commit, replayed.document()));
            replayed.document().check();
            var kept = rows.snapshots.get(commit.version());
            if (kept != null && !Snapshots.same(replayed.document(), kept.doc(), kept.sha256())) {
                wrong.add("snapshot " + commit.version());
            }
        }
        wrong.addAll(anchors.wrong());
        var newest = new Past(log).newest(document).orElseThrow();
        ObjectNode ways = MAPPER.createObjectNode().put("version", rows.version());
        ways.set("replay", replayed.document().toJson());
        ways.set("snapshotAndTail", newest.document().toJson());
        ways.put("snapshots", rows.snapshots.size());
        wrong.forEach(ways.putArray("wrong")::add);
        return ways;
    }

    void end() {
        nodes.values().forEach(SimulatedNode::kill);
        time.run(Long.MAX_VALUE, () -> false);
    }
}
