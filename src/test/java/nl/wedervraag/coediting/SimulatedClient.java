package nl.wedervraag.coediting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.Rebase;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.coediting.model.Step;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a browser does with a document, in Java: types ahead, has one submission in flight, maps others' commits in one
 * by one, comes back after a cut. The network is the test's: it decides what arrives when, twice, or never.
 */
final class SimulatedClient {

    private static final JsonMapper MAPPER = new JsonMapper();

    final String client;
    private final DocumentId document;
    private final SignedIn who;
    private final Random random;

    private @Nullable Line line;
    private boolean began;
    private boolean upToDate;
    private long version;
    private Node confirmed = Schema.listed().empty();
    private List<Step> unsent = new ArrayList<>();
    private Node shown = confirmed;
    private long seq;
    private @Nullable InFlight inFlight;

    /** @param count how many of the first unsent steps it still is */
    private record InFlight(long seq, long base, ArrayNode steps, int count) {}

    /** One connection; what the server says on it waits until the network delivers it. */
    private static final class Line implements Wire {

        final BlockingQueue<String> arriving = new LinkedBlockingQueue<>();
        final TestNode node;
        final Participant participant;

        Line(TestNode node, DocumentId document, String client, SignedIn who) {
            this.node = node;
            participant = new Participant(document, client, who, this, Instant.now());
        }

        @Override
        public void send(String message) {
            arriving.add(message);
        }

        @Override
        public void close(Closing why) {
            // The client notices by what doesn't come any more.
        }

        @Override
        public void close(String last, Closing why) {
            arriving.add(last);
        }
    }

    SimulatedClient(String client, DocumentId document, PersonId person, long seed) {
        this.client = client;
        this.document = document;
        this.who = new SignedIn(person, SignInId.random(), client, Language.EN, ColourScheme.SYSTEM);
        this.random = new Random(seed);
    }

    Node shown() {
        return shown;
    }

    long version() {
        return version;
    }

    boolean isAtRest() {
        return upToDate && unsent.isEmpty() && inFlight == null;
    }

    void connect(TestNode node) {
        cut(random.nextBoolean());
        line = new Line(node, document, client, who);
        node.authority.join(line.participant, began ? OptionalLong.of(version) : OptionalLong.empty());
    }

    /** @param noticed whether the server hears of it too, or goes on writing to a dead line */
    void cut(boolean noticed) {
        if (line != null && noticed) {
            line.node.authority.leave(line.participant);
        }
        line = null;
        upToDate = false;
    }

    boolean isConnected() {
        return line != null;
    }

    /** One change of whatever is on the screen. */
    void type() {
        if (!began) {
            return;
        }
        int size = shown.content().size();
        int from = 1 + random.nextInt(Math.max(1, size - 1));
        int to = Math.min(size, from + random.nextInt(6));
        var steps = switch (random.nextInt(8)) {
            case 0 -> Steps.delete(from, to);
            case 1 -> Steps.strong(from, to);
            case 2 -> Steps.split(from);
            default -> Steps.insert(from, token());
        };
        try {
            var step = Schema.listed().parseSteps(steps);
            shown = Rebase.start(shown, step).document();
            unsent.addAll(step);
        } catch (nl.wedervraag.coediting.model.Refusal e) {
            // Not something that an editor would let happen.
        }
    }

    /** Never the same twice. */
    private String token() {
        return random.ints(8, 'a', 'z' + 1)
                .collect(() -> new StringBuilder("["), StringBuilder::appendCodePoint, StringBuilder::append)
                .append(']')
                .toString();
    }

    void send(boolean twice) {
        if (line == null || !upToDate || inFlight != null || unsent.isEmpty()) {
            return;
        }
        var steps = MAPPER.createArrayNode();
        unsent.forEach(step -> steps.add(step.toJson()));
        inFlight = new InFlight(++seq, version, steps, unsent.size());
        transmit();
        if (twice) {
            transmit();
        }
    }

    private void transmit() {
        if (line != null && inFlight != null) {
            var submission = new Submission(who.id(), client, inFlight.seq, inFlight.base, inFlight.steps);
            line.node.authority.submit(document, submission, line.participant);
        }
    }

    /** Takes what has arrived, or a part of it; the server gets a moment to say something. */
    void receive(int most) throws InterruptedException {
        for (int i = 0; i < most && line != null; i++) {
            var message = line.arriving.poll(i == 0 ? 10 : 0, TimeUnit.MILLISECONDS);
            if (message == null) {
                return;
            }
            receive(MAPPER.readTree(message));
        }
    }

    private void receive(JsonNode message) {
        switch (message.path("type").asString()) {
            case "init" -> {
                if (began) {
                    throw new IllegalStateException("Nobody was away so long");
                }
                begin(message);
            }
            case "commit" -> commit(message);
            case "joined" -> {
                upToDate = true;
                transmit();
            }
            case "ack" -> acknowledged(message.path("seq").longValue());
            case "error" -> throw new IllegalStateException(client + " was refused: " + message);
            default -> {}
        }
    }

    private void begin(JsonNode init) {
        began = true;
        upToDate = true;
        version = init.path("version").longValue();
        confirmed = Schema.listed().parse(init.path("doc"));
        shown = confirmed;
    }

    private void acknowledged(long number) {
        if (inFlight != null && inFlight.seq == number) {
            if (inFlight.count != 0) {
                throw new IllegalStateException("Acknowledged without a commit, and steps are left");
            }
            inFlight = null;
        }
    }

    private void commit(JsonNode message) {
        if (message.path("version").longValue() != version + 1) {
            throw new IllegalStateException(message.path("version") + " after " + version);
        }
        version++;
        boolean own = inFlight != null
                && message.path("client").asString().equals(client)
                && message.path("seq").longValue() == inFlight.seq;
        if (own) {
            confirm(message);
        } else {
            mapIn(Schema.listed().parseSteps(message.path("steps")));
        }
    }

    private void confirm(JsonNode message) {
        var sent = Objects.requireNonNull(inFlight);
        var mine = List.copyOf(unsent.subList(0, sent.count));
        var theirs = message.path("own").asBoolean()
                ? Schema.listed().parseSteps(sent.steps)
                : Schema.listed().parseSteps(message.path("steps"));
        if (!Pen.json(mine).equals(Pen.json(theirs))) {
            throw new IllegalStateException("Came back otherwise: " + Pen.json(mine) + " / " + Pen.json(theirs));
        }
        for (var step : mine) {
            confirmed = step.changed(confirmed);
        }
        unsent = new ArrayList<>(unsent.subList(sent.count, unsent.size()));
        inFlight = null;
    }

    private void mapIn(List<Step> commit) {
        if (inFlight != null) {
            var sent = new Rebase(confirmed, unsent.subList(0, inFlight.count), confirmed);
            inFlight = new InFlight(
                    inFlight.seq,
                    inFlight.base,
                    inFlight.steps,
                    sent.over(commit).steps().size());
        }
        var moved = new Rebase(confirmed, unsent, shown).over(commit);
        confirmed = moved.base();
        unsent = new ArrayList<>(moved.steps());
        shown = moved.document();
    }
}
