package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.wedervraag.database.ServerByHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The jar with the environment that docker-compose.yml gives it, beside a PostgreSQL 18 with the options, users and
 * passwords that the file gives that. What differs: the ports, and the files' folder.
 */
class DeploymentBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern NUMBER = Pattern.compile("\\b[0-9a-f]{8}\\b");

    private final ComposeFile compose = ComposeFile.read();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    private int port;
    private int management;
    private Map<String, String> environment = Map.of();

    @Test
    void runsAsTheComposeFileSays() throws Exception {
        port = FreePort.find();
        management = FreePort.find();
        var databasePort = FreePort.find();
        secrets();
        var args = compose.environment("database", Map.of()).getOrDefault("POSTGRES_INITDB_ARGS", "");
        var server = Files.createDirectories(folder.resolve("server"));
        try (var database =
                ServerByHand.made(server, databasePort, secret("superuser_password"), List.of(args.split(" ")))) {
            database.start(settings());
            makeUsers(database);
            environment = environment(databasePort);
            var process = start();
            try {
                await("readiness").atMost(PATIENCE).until(() -> ready(process) == 200);
                assertThat(readyScript()).isZero();
                pagesAreSafe();
                databaseAway(database);
                checked();
                process.destroy();
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertLogIsJsonWithoutSecrets();
        }
    }

    private void secrets() throws IOException {
        var names = ComposeFile.map(compose.content(), "secrets").keySet();
        for (var name : names) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("secrets")).resolve(name), name + "-zq47'\"\\$ \n");
        }
    }

    private String secret(String name) throws IOException {
        return Files.readString(folder.resolve("secrets").resolve(name)).strip();
    }

    private List<String> settings() {
        var command = ComposeFile.list(compose.service("database"), "command");
        assertThat(command.getFirst()).isEqualTo("postgres");
        return command.subList(1, command.size());
    }

    /** The statements of the container's own script; psql, which would fill in the passwords, doesn't come along. */
    private void makeUsers(ServerByHand database) throws IOException, SQLException {
        var script = Files.readString(Path.of("scripts/database-users.sh"));
        var sql = script.substring(script.indexOf("<<'SQL'") + 7, script.lastIndexOf("SQL"));
        for (var name : List.of("owner_password", "application_password")) {
            assertThat(script).contains("--set=%s=\"$(cat /run/secrets/%1$s)\"".formatted(name));
            sql = sql.replace(":'" + name + "'", "'" + secret(name).replace("'", "''") + "'");
        }
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var one : sql.strip().split(";\\s*")) {
                statement.execute(one);
            }
        }
    }

    private Map<String, String> environment(int databasePort) {
        var given = Map.of("WEDERVRAAG_PUBLIC_ADDRESS", "https://wedervraag.example.org");
        var all = new HashMap<>(compose.environment("application", given));
        all.replaceAll((name, value) -> value.replace("/run/secrets/", folder.resolve("secrets") + "/")
                .replace("//database:5432/", "//127.0.0.1:" + databasePort + "/"));
        all.put("WEDERVRAAG_PORT", Integer.toString(port));
        all.put("WEDERVRAAG_MANAGEMENT_PORT", Integer.toString(management));
        return all;
    }

    private Process start(String... words) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "wedervraag.jar").toAbsolutePath().toString()));
        command.addAll(Arrays.asList(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve("output" + String.join("-", words)).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WEDERVRAAG_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private int ready(Process process) throws IOException {
        assertThat(process.isAlive()).as(output("output")).isTrue();
        try {
            return get(management, "/readiness").statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private HttpResponse<String> get(int where, String path, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + where + path))
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int readyScript() throws IOException, InterruptedException {
        var script = new ProcessBuilder("scripts/ready.sh").redirectErrorStream(true);
        script.environment().put("WEDERVRAAG_MANAGEMENT_PORT", Integer.toString(management));
        return script.start().waitFor();
    }

    /** As a proxy with TLS hands them on. */
    private void pagesAreSafe() throws IOException {
        var first = get(port, "/", "X-Forwarded-For", "192.0.2.7");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to)
                        .as("leads on by the address that the browser came by")
                        .startsWith("/"));
        var page = get(port, "/start");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(get(port, "/readiness").statusCode()).isIn(302, 404);
        assertThat(get(management, "/metrics").body()).contains("wedervraag_sessions", "hikaricp_connections");
    }

    private void databaseAway(ServerByHand database) throws IOException, InterruptedException {
        database.stop();
        await("not ready")
                .atMost(Duration.ofSeconds(20))
                .until(() -> get(management, "/readiness").statusCode() == 503);
        assertThat(get(management, "/readiness").body()).contains("\"database\"");
        assertThat(readyScript()).isEqualTo(1);
        var answer =
                get(port, "/sign-in", "Accept-Language", "nl", "Cookie", "__Host-wedervraag-sign-in=" + "a".repeat(43));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("De database is even niet bereikbaar")
                .doesNotContain("Exception", "127.0.0.1");
        var number = NUMBER.matcher(answer.body());
        assertThat(number.find()).isTrue();
        assertThat(output("output")).contains("Failure " + number.group());
        database.start(settings());
        await("ready again")
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(management, "/readiness").statusCode() == 200);
        assertThat(get(port, "/start").statusCode()).isEqualTo(200);
    }

    private void checked() throws IOException, InterruptedException {
        assertThat(start("check").waitFor()).as(output("outputcheck")).isZero();
        assertThat(output("outputcheck")).contains("none is broken");
    }

    private void assertLogIsJsonWithoutSecrets() throws IOException {
        var log = output("output");
        assertThat(log).doesNotContain("zq47").contains("enter the code");
        var json = JsonMapper.shared();
        assertThat(log.lines())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(json.readTree(line).path("message").asString())
                                .isNotEmpty());
    }
}
