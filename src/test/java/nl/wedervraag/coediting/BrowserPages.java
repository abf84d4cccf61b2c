package nl.wedervraag.coediting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.wedervraag.access.SignedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * People who write, each on a page without a screen: the browser's own session in a process of Node, on real lines. What
 * their pages show is noted here, outside of whatever is broken. See {@code frontend/test/pages.ts}.
 */
final class BrowserPages implements AutoCloseable {

    private static final Path FRONTEND = Path.of("frontend");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final String BUNDLE = """
            import { buildSync } from 'esbuild';
            buildSync({ entryPoints: ['test/pages.ts'], outfile: process.argv[1], bundle: true, platform: 'node', format: 'esm' });
            """;

    private final Process process;
    private final BufferedWriter orders;
    private final long seed;
    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private final Set<String> seenAsSaved = ConcurrentHashMap.newKeySet();
    private final Map<Integer, JsonNode> looks = new ConcurrentHashMap<>();
    private int count;
    private int looked;

    private BrowserPages(Process process, long seed) {
        this.process = process;
        this.seed = seed;
        this.orders = process.outputWriter(UTF_8);
    }

    /** @param at milliseconds since the epoch */
    record Shown(String client, String state, long at) {}

    /** What one page has, and what its person wants there. */
    record Look(
            String client,
            String state,
            long version,
            int unsent,
            String text,
            Set<String> wanted,
            Set<String> unwanted,
            Set<String> problems,
            Set<String> unplaced) {}

    static BrowserPages start(long seed) {
        try {
            System.out.println("pages of seed " + seed);
            var bundle = Path.of("target", "pages.mjs").toAbsolutePath();
            var bundling = new ProcessBuilder("node", "--input-type=module", "--eval", BUNDLE, bundle.toString())
                    .directory(FRONTEND.toFile())
                    .inheritIO()
                    .start();
            assertThat(bundling.waitFor())
                    .as("the browser's packages: run 'npm ci' in frontend/, as ./verify does")
                    .isZero();
            var pages = new BrowserPages(
                    new ProcessBuilder("node", bundle.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start(),
                    seed);
            Thread.ofVirtual().start(pages::listen);
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        try (BufferedReader told = process.inputReader(UTF_8)) {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                hear(MAPPER.readTree(line));
            }
        } catch (IOException ended) {
            // It was closed.
        }
    }

    private void hear(JsonNode told) {
        if (told.has("look")) {
            looks.put(told.path("look").intValue(), told.path("pages"));
        } else {
            var state = told.path("state").asString();
            seenAsSaved.addAll(words(told.path("saved")));
            shown.add(new Shown(
                    told.path("client").asString(), state, told.path("at").longValue()));
        }
    }

    private static Set<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(toSet());
    }

    /**
     * One more person at the document.
     *
     * @param port  of the line to the server
     * @param pause between two things that they do, on average
     */
    void open(DocumentId document, int port, SignedIn who, Duration pause) {
        var order = order("open");
        order.putObject("page")
                .put("client", "page-of-client-%02d".formatted(++count))
                .put("document", document.value().toString())
                .put("address", "ws://127.0.0.1:%d/coediting".formatted(port))
                .put("origin", "http://127.0.0.1:" + port)
                .put("person", who.id().value() + " " + who.signIn().value())
                .put("pause", pause.toMillis())
                .put("seed", seed + count);
        give(order);
    }

    void type() {
        give(order("type"));
    }

    void rest() {
        give(order("rest"));
    }

    List<Look> look() {
        int number = ++looked;
        give(order("look").put("number", number));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> looks.containsKey(number) || !process.isAlive());
        return Objects.requireNonNull(looks.remove(number))
                .valueStream()
                .map(page -> new Look(
                        page.path("client").asString(),
                        page.path("state").asString(),
                        page.path("version").longValue(),
                        page.path("unsent").intValue(),
                        page.path("text").asString(""),
                        words(page.path("wanted")),
                        words(page.path("unwanted")),
                        words(page.path("problems")),
                        words(page.path("unplaced"))))
                .toList();
    }

    private static ObjectNode order(String what) {
        return MAPPER.createObjectNode().put("do", what);
    }

    private synchronized void give(ObjectNode order) {
        try {
            orders.write(order.toString());
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words of which a page said at some time that they are saved. */
    Set<String> seenAsSaved() {
        return Set.copyOf(seenAsSaved);
    }

    /** Every change of what a page shows, in order. */
    List<Shown> shown() {
        return shown;
    }

    /** Everybody is in, and nothing is unsaved. */
    void awaitCalm(Duration atMost) {
        await("all pages saved and equal")
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    var all = look();
                    return all.stream().allMatch(page -> page.state().equals("saved"))
                            && all.stream().map(Look::version).distinct().count() == 1
                            && all.stream().map(Look::text).distinct().count() == 1;
                });
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }
}
