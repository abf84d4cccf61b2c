package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dockerfile and docker-compose.yml, held to the specification and to what we promise of them; no engine is needed. */
class DeploymentFilesTests {

    private static final Set<String> INSTRUCTIONS =
            Set.of("FROM", "RUN", "WORKDIR", "COPY", "USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT");

    private final ComposeFile compose = ComposeFile.read();

    /** The schema is the specification's own, compose-spec/compose-spec on GitHub, schema/compose-spec.json. */
    private static List<String> violations(String yaml) throws IOException {
        try (var schema = DeploymentFilesTests.class.getResourceAsStream("compose-spec.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    // Its name for itself is relative, which the validator won't have.
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\"$id\": \"compose_spec.json\",", ""))
                    .validate(yaml, InputFormat.YAML)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void composeFollowsTheSpecification() throws IOException {
        var yaml = Files.readString(ComposeFile.PATH);
        assertThat(violations(yaml)).isEmpty();
        assertThat(violations(yaml.replace("read_only: true", "read_only: [maybe]")))
                .isNotEmpty();
        assertThat(violations(yaml.replace("    restart: unless-stopped", "    restarts: unless-stopped")))
                .isNotEmpty();
        assertThat(violations(yaml.replace("condition: service_healthy", "condition: service_well")))
                .isNotEmpty();
    }

    @Test
    void nothingRunsAsRootOrWithRightsItDoesNotNeed() {
        for (var service : List.of("application", "database")) {
            assertThat(compose.service(service))
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .doesNotContainKeys("privileged", "cap_add", "network_mode", "pid");
            assertThat(String.valueOf(compose.service(service).get("user"))).isNotIn("null", "root", "0");
        }
        assertThat(compose.service("application")).containsEntry("read_only", true);
    }

    @Test
    void portsAreThisMachinesAlone() {
        for (var service : List.of("application", "database")) {
            assertThat(ComposeFile.list(compose.service(service), "ports"))
                    .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
        }
    }

    @Test
    void secretsComeFromFilesThatAreNotKeptWithTheSources() throws IOException {
        assertThat(ComposeFile.map(compose.content(), "secrets").values())
                .allSatisfy(secret -> assertThat(secret.toString()).startsWith("{file=./secrets/"));
        assertThat(Files.readString(Path.of(".gitignore"))).contains("/secrets/");
        for (var service : List.of("application", "database")) {
            compose.environment(service, Map.of("WEDERVRAAG_PUBLIC_ADDRESS", "https://x"))
                    .forEach((name, value) -> {
                        if (name.contains("PASSWORD")) {
                            assertThat(name).endsWith("_FILE");
                            assertThat(ComposeFile.list(compose.service(service), "secrets"))
                                    .contains(value.replace("/run/secrets/", ""));
                        }
                    });
        }
    }

    @Test
    void bothAreWatchedAndTheDataIsInAVolume() {
        for (var service : List.of("application", "database")) {
            assertThat(compose.service(service)).containsKeys("healthcheck", "stop_grace_period");
        }
        assertThat(compose.service("database")).containsEntry("image", "postgres:18");
        assertThat(ComposeFile.list(compose.service("database"), "volumes")).contains("database:/var/lib/postgresql");
        assertThat(ComposeFile.map(compose.content(), "volumes")).containsKey("database");
        assertThat(ComposeFile.list(compose.service("database"), "command"))
                .contains("fsync=on", "full_page_writes=on", "synchronous_commit=on");
    }

    @Test
    void itDoesNotStartWithoutItsPublicAddress() {
        assertThatThrownBy(() -> compose.environment("application", Map.of()))
                .hasMessageContaining("WEDERVRAAG_PUBLIC_ADDRESS must be set");
    }

    @Test
    void dockerfileIsPlainPinnedAndNotRoot() throws IOException {
        var lines = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines).allSatisfy(line -> assertThat(INSTRUCTIONS).contains(line.split(" ")[0]));
        assertThat(from(lines))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).matches("eclipse-temurin:25-jre"));
        var last = lines.subList(
                lines.lastIndexOf(lines.stream()
                        .filter(line -> line.startsWith("FROM"))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()),
                lines.size());
        assertThat(last)
                .filteredOn(line -> line.startsWith("USER"))
                .singleElement()
                .satisfies(user -> assertThat(user).matches("USER [1-9]\\d+:[1-9]\\d+"));
        assertThat(last).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        assertThat(last).anyMatch(line -> line.matches("ENTRYPOINT \\[\"java\".*]"));
        assertThat(String.join("\n", lines)).doesNotContainIgnoringCase("password", "secret", "token", "sudo", "curl");
    }

    private static Stream<String> fromLines(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("FROM"));
    }

    private static List<String> from(List<String> lines) {
        return fromLines(lines).map(line -> line.split(" ")[1]).toList();
    }

    /** Whatever is copied in is let in; nothing else is, whichever secrets lie about. */
    @Test
    void theImageGetsTheJarAndTheCheckAndNothingElse() throws IOException {
        var let = Files.readAllLines(Path.of(".dockerignore"));
        assertThat(let).containsExactly("*", "!target/wedervraag.jar", "!scripts/ready.sh");
        assertThat(Files.readAllLines(Path.of("Dockerfile")).stream()
                        .filter(line -> line.startsWith("COPY") && !line.contains("--from"))
                        .map(line -> line.replaceAll("COPY (--\\S+ )?(\\S+) .*", "$2")))
                .containsExactly("target/wedervraag.jar", "scripts/ready.sh");
        assertThat(Path.of("scripts/ready.sh")).isExecutable();
    }
}
