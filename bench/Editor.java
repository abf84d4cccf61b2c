import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page: types letters into one paragraph, has one submission in flight, sends what was typed meanwhile with the
 * next. Knows of the document no more than its length, so that a hundred of these cost little beside the server.
 */
final class Editor {

    private static final Pattern TYPE = Pattern.compile("\"type\":\"(\\w+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");
    private static final Pattern TEXT = Pattern.compile("\"text\":\"([a-z]*)\"");
    private static final Pattern RANGE = Pattern.compile("\"from\":\\d+|\"to\":\\d+");

    private final Options options;
    private final Seed.Place place;
    private final Measures measures;
    private final ScheduledExecutorService clock;
    private final Random random;
    private final String client;
    private final CountDownLatch joined = new CountDownLatch(1);
    private Line line;

    private long version;
    private int length;
    private long seq;
    private long sent;
    private int growth;
    private List<Long> inFlight = List.of();
    private List<Long> typed = new ArrayList<>();
    private boolean resting;
    private long stored;

    Editor(Options options, Seed.Place place, Measures measures, ScheduledExecutorService clock, Random random) {
        this.options = options;
        this.place = place;
        this.measures = measures;
        this.clock = clock;
        this.random = random;
        this.client = "load-" + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    }

    void open() throws IOException, InterruptedException {
        line = new Line(options.address(), place.token(), clock, options.delayMillis());
        Thread.ofVirtual().start(() -> {
            try {
                var why = line.listen(this::hear);
                measures.ended(why);
            } catch (IOException e) {
                measures.ended(e.toString());
            }
        });
        line.send("{\"type\":\"join\",\"document\":\"%s\",\"client\":\"%s\",\"schemaVersion\":1}"
                .formatted(place.document(), client));
        if (!joined.await(30, TimeUnit.SECONDS)) {
            throw new IOException("Not let in");
        }
        clock.scheduleAtFixedRate(() -> line.send("{\"type\":\"ping\"}"), 2, 2, TimeUnit.SECONDS);
    }

    /** @param due when the clock said that this letter is typed */
    synchronized void type(long due) {
        if (resting) {
            return;
        }
        measures.lag(System.nanoTime() - due);
        typed.add(due);
        submit();
    }

    private void submit() {
        if (!inFlight.isEmpty() || typed.isEmpty()) {
            return;
        }
        inFlight = typed;
        typed = new ArrayList<>();
        int at = 1 + random.nextInt(length + 1);
        boolean deletes = inFlight.size() == 1 && length > 200 && random.nextInt(2) == 0;
        var steps = new StringBuilder();
        growth = 0;
        if (deletes) {
            int from = Math.min(at, length);
            steps.append("{\"stepType\":\"replace\",\"from\":%d,\"to\":%d}".formatted(from, from + 1));
            growth = -1;
        } else {
            for (int i = 0; i < inFlight.size(); i++) {
                steps.append(i == 0 ? "" : ",")
                        .append(
                                "{\"stepType\":\"replace\",\"from\":%1$d,\"to\":%1$d,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%2$c\"}]}}"
                                        .formatted(at + i, 'a' + random.nextInt(26)));
            }
            growth = inFlight.size();
        }
        sent = System.nanoTime();
        line.send("{\"type\":\"submit\",\"base\":%d,\"seq\":%d,\"steps\":[%s]}".formatted(version, ++seq, steps));
    }

    private synchronized void hear(String message) {
        long now = System.nanoTime();
        measures.heard(message.length());
        switch (find(TYPE, message)) {
            case "commit" -> commit(message, now);
            case "ack" -> answered(now);
            case "error" -> {
                measures.refused(find(CODE, message));
                answered(now);
            }
            case "init" -> {
                version = Long.parseLong(find(VERSION, message));
                length = texts(message);
                joined.countDown();
            }
            default -> {}
        }
    }

    private void commit(String message, long now) {
        version = Long.parseLong(find(VERSION, message));
        boolean mine = message.contains(client);
        if (message.contains("\"own\":true")) {
            length += growth;
        } else {
            length += effect(message);
        }
        if (mine) {
            stored++;
            answered(now);
        }
    }

    private void answered(long now) {
        for (long due : inFlight) {
            measures.acknowledged(now - due, now - sent);
        }
        inFlight = List.of();
        submit();
        notifyAll();
    }

    /** How much longer the paragraph is after a commit of letters and deletions. */
    private static int effect(String message) {
        int deleted = 0;
        var numbers = RANGE.matcher(message);
        while (numbers.find()) {
            var part = numbers.group();
            int number = Integer.parseInt(part.substring(part.indexOf(':') + 1));
            deleted += part.startsWith("\"to") ? number : -number;
        }
        return texts(message) - deleted;
    }

    private static int texts(String message) {
        int length = 0;
        var texts = TEXT.matcher(message);
        while (texts.find()) {
            length += texts.group(1).length();
        }
        return length;
    }

    private static String find(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    synchronized void rest() {
        resting = true;
    }

    /** Until nothing is in flight any more. */
    synchronized void await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!inFlight.isEmpty() || !typed.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                measures.missing(inFlight.size() + typed.size());
                return;
            }
            wait(left);
        }
    }

    synchronized long stored() {
        return stored;
    }
}
