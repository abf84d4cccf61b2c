package nl.wedervraag.coediting.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pinned npm libraries in a process of Node, asked in batches. */
final class Oracle implements AutoCloseable {

    private static final int NODE_VERSION = 24;
    private static final Path FRONTEND = Path.of("frontend");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private Oracle(Process process) {
        this.process = process;
        this.requests = process.outputWriter(UTF_8);
        this.answers = process.inputReader(UTF_8);
    }

    static Oracle start() throws IOException {
        assertThat(nodeVersion())
                .as(
                        "Node %d or later on PATH, as ./verify provides it, to compare with the npm libraries",
                        NODE_VERSION)
                .isGreaterThanOrEqualTo(NODE_VERSION);
        assertThat(Files.isDirectory(FRONTEND.resolve("node_modules/prosemirror-model")))
                .as("the browser's packages: run 'npm ci' in frontend/, as ./verify does")
                .isTrue();
        return new Oracle(new ProcessBuilder("node", "oracle/oracle.mjs")
                .directory(FRONTEND.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static int nodeVersion() throws IOException {
        try {
            var process = new ProcessBuilder("node", "--version").start();
            var version = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
            return Integer.parseInt(version.replaceFirst("v(\\d+)\\..*", "$1"));
        } catch (IOException notFound) {
            return 0;
        }
    }

    /** One answer for each request, in order. */
    synchronized JsonNode ask(List<ObjectNode> batch) throws IOException {
        requests.write(MAPPER.writeValueAsString(batch));
        requests.newLine();
        requests.flush();
        var line = answers.readLine();
        assertThat(line).as("an answer of the oracle").isNotNull();
        return MAPPER.readTree(line);
    }

    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}
