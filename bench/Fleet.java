import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** All the editors of one run. */
final class Fleet {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Loop loop;
    private final Server server;
    private final Workload workload;
    private final Measures measures;
    private final boolean onlyGrows;
    private final Random random;
    private final List<Server.Place> places;
    private final Map<String, Editor.Room> rooms = new LinkedHashMap<>();
    private final List<Editor> editors = new ArrayList<>();

    /** @param onlyGrows whether nobody takes letters back, so that each can be looked for afterwards */
    Fleet(Loop loop, Server server, Workload workload, Measures measures, boolean onlyGrows, Random random)
            throws Exception {
        this.loop = loop;
        this.server = server;
        this.workload = workload;
        this.measures = measures;
        this.onlyGrows = onlyGrows;
        this.random = random;
        this.places = server.places(workload.editors(), workload.documents());
    }

    /** Opens the documents, puts the seed into each, then lets everyone in. */
    void join() throws Exception {
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var room = rooms.computeIfAbsent(place.document(), this::room);
            var editor = server.editor(room, i / workload.documents(), i + 1);
            editors.add(editor);
            if (i < workload.documents()) {
                editor.open(place.cookie());
            }
        }
        var first = editors.subList(0, workload.documents());
        await("join", () -> first.stream().allMatch(Editor::isJoined));
        first.forEach(Editor::seed);
        await("seed", () -> first.stream().allMatch(Editor::isSeeded));
        for (int i = first.size(); i < editors.size(); i++) {
            editors.get(i).open(places.get(i).cookie());
        }
        await("join", () -> editors.stream().allMatch(Editor::isJoined));
    }

    private Editor.Room room(String document) {
        int size = (workload.editors() + workload.documents() - 1) / workload.documents();
        return new Editor.Room(
                loop,
                server.address(),
                document,
                size,
                workload.delayMillis(),
                onlyGrows,
                measures,
                new HashMap<>());
    }

    private void await(String what, BooleanSupplier done) {
        loop.run(System.nanoTime() + PATIENCE, done);
        if (!done.getAsBoolean()) {
            throw new IllegalStateException(server.name() + ": not everyone could " + what + "; " + measures.ends());
        }
    }

    /** Lets everyone type from now on, at a pace of the clock, whatever the server does. */
    void type() {
        long period = (long) (1e9 / workload.rate());
        long now = System.nanoTime();
        for (var editor : editors) {
            type(editor, now + (long) (random.nextDouble() * period), period);
        }
    }

    private void type(Editor editor, long due, long period) {
        loop.at(due, () -> {
            if (!editor.isClosed()) {
                editor.type(due);
                type(editor, due + period, period);
            }
        });
    }

    void run(double seconds) {
        loop.run(System.nanoTime() + (long) (seconds * 1e9), () -> false);
    }

    /** Stops typing and waits until everything is acknowledged. */
    void rest(double atMostSeconds) {
        editors.forEach(Editor::rest);
        loop.run(
                System.nanoTime() + (long) (atMostSeconds * 1e9),
                () -> editors.stream().allMatch(editor -> editor.open() == 0));
        measures.unanswered(editors.stream().mapToLong(Editor::open).sum());
    }

    void close() {
        editors.forEach(Editor::close);
        loop.forget();
    }

    long carried() {
        return editors.stream().mapToLong(Editor::carried).sum();
    }

    boolean allClosed() {
        return editors.stream().allMatch(Editor::isClosed);
    }

    /**
     * How what somebody new reads differs from what was acknowledged and typed.
     *
     * @param lost    acknowledged letters that aren't there
     * @param doubled letters that are there and were never typed
     */
    record Found(long acknowledged, long lost, long doubled) {}

    /** Reads every document anew. */
    Found found() throws Exception {
        long acknowledged = 0;
        long lost = 0;
        long doubled = 0;
        for (int d = 0; d < workload.documents(); d++) {
            var reader = server.editor(room(places.get(d).document()), 0, editors.size() + 1 + d);
            reader.open(places.get(d).cookie());
            await("read", reader::isJoined);
            reader.close();
            var expected = new HashMap<Character, int[]>();
            for (int i = d; i < editors.size(); i += workload.documents()) {
                var counts = expected.computeIfAbsent(editors.get(i).character(), c -> new int[2]);
                counts[0] += editors.get(i).acknowledgedLetters();
                counts[1] += editors.get(i).typedLetters();
            }
            for (var entry : expected.entrySet()) {
                char character = entry.getKey();
                int there = (int) reader.text().chars().filter(c -> c == character).count();
                acknowledged += entry.getValue()[0];
                lost += Math.max(0, entry.getValue()[0] - there);
                doubled += Math.max(0, there - Math.max(entry.getValue()[0], entry.getValue()[1]));
            }
        }
        return new Found(acknowledged, lost, doubled);
    }
}
