package nl.wedervraag.coediting;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The browsers' side of the simulation, the product's own TypeScript in a process of Node. It leads: it asks for
 * clusters with seeds, says what arrives there and when, and hears what the nodes say; a line of JSON for many of them at
 * once, until it has a report.
 */
final class SimulatedBrowsers {

    private static final Path FRONTEND = Path.of("frontend");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Whose cluster the work of this thread, and of those that it starts, belongs to. */
    private static final InheritableThreadLocal<@Nullable SimulatedCluster> OWNER = new InheritableThreadLocal<>();

    private final Map<Integer, SimulatedCluster> clusters = new HashMap<>();

    private SimulatedBrowsers() {}

    /** Nothing that the authority logs as an error may happen in a simulation. */
    static final class Errors extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private final Logger logger = (Logger) LoggerFactory.getLogger(SimulatedBrowsers.class.getPackageName());
        private final @Nullable Level before = logger.getLevel();

        void listen() {
            setContext(logger.getLoggerContext());
            logger.setLevel(Level.ERROR);
            logger.addAppender(this);
            start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            var owner = OWNER.get();
            if (owner != null) {
                var cause = event.getThrowableProxy();
                owner.fault(event.getFormattedMessage()
                        + (cause == null ? "" : ": " + cause.getClassName() + ": " + cause.getMessage()));
            }
        }

        @Override
        public void close() {
            logger.detachAppender(this);
            logger.setLevel(before);
        }
    }

    /** @return the report of the process */
    static JsonNode run(JsonNode task) {
        try {
            var process = new ProcessBuilder(
                            "node", "--max-semi-space-size=64", "simulation/start.mjs", task.toString())
                    .directory(FRONTEND.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var heard = process.inputReader(UTF_8);
                    var said = process.outputWriter(UTF_8)) {
                var report = new SimulatedBrowsers().serve(heard, said);
                process.waitFor(Duration.ofSeconds(5));
                return report;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode serve(BufferedReader heard, BufferedWriter said) throws IOException {
        try {
            for (var line = heard.readLine(); line != null; line = heard.readLine()) {
                var request = MAPPER.readTree(line);
                if (request.has("report")) {
                    return request.path("report");
                }
                said.write(answers(request).toString());
                said.write('\n');
                said.flush();
            }
        } finally {
            clusters.values().forEach(SimulatedBrowsers::end);
        }
        throw new IllegalStateException("The browsers' process ended without a report");
    }

    private JsonNode answers(JsonNode requests) {
        var answers = MAPPER.createArrayNode();
        requests.forEach(request -> answers.add(answer(request)));
        return answers;
    }

    private ObjectNode answer(JsonNode request) {
        int world = request.path("world").intValue();
        if (request.has("seed")) {
            end(clusters.put(world, new SimulatedCluster(request.path("seed").longValue())));
            return MAPPER.createObjectNode();
        }
        var cluster = Objects.requireNonNull(clusters.get(world));
        OWNER.set(cluster);
        return request.has("ways") ? cluster.ways() : cluster.answer(request);
    }

    private static void end(@Nullable SimulatedCluster cluster) {
        if (cluster != null) {
            cluster.end();
        }
    }
}
