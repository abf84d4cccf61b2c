package nl.wedervraag.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.wedervraag.FreePort;
import nl.wedervraag.ShortLivedJava;
import org.jspecify.annotations.Nullable;

/**
 * One running Wedervraag with a database and the demo of its own, in a process of its own, so that it can be killed and
 * started again on the same port. Its output is kept in its folder.
 */
public final class Node implements AutoCloseable {

    /** What is shipped; built with the production profile. */
    private static final Path JAR = Path.of("target", "wedervraag.jar").toAbsolutePath();

    /** Where {@code ./run} starts it from, in half the time; there when it was prepared, and of use when since the jar. */
    private static final Path PREPARED = Path.of("target", "run").toAbsolutePath();

    private static final Duration START = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private final boolean demo;
    private @Nullable Process process;

    private Node(Path folder, int port, boolean demo) {
        this.folder = folder;
        this.port = port;
        this.demo = demo;
    }

    /** Started and ready, on a free port of this machine. */
    public static Node start() {
        return start(true);
    }

    /** As {@link #start}, with nobody in it. */
    public static Node startEmpty() {
        return start(false);
    }

    private static Node start(boolean demo) {
        try {
            var folders = Files.createDirectories(Path.of("target", "browser-tests"));
            var node = new Node(Files.createTempDirectory(folders.toRealPath(), "node-"), FreePort.find(), demo);
            node.startAgain();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After {@link #kill} or {@link #stop}: the same data, the same port. */
    public void startAgain() {
        try {
            var builder = program()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            var environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("WEDERVRAAG_"));
            environment.put("WEDERVRAAG_PORT", Integer.toString(port));
            // Free at its turn: the next one may be another node's.
            environment.put("WEDERVRAAG_MANAGEMENT_PORT", "0");
            environment.put("WEDERVRAAG_DATA", folder.resolve("data").toString());
            environment.put("WEDERVRAAG_DEMO", Boolean.toString(demo));
            process = builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder program(String... words) throws IOException {
        var command = new ArrayList<>(ShortLivedJava.command());
        var prepared = isPrepared();
        command.addAll(
                prepared
                        ? List.of("-XX:AOTCache=app.aot", "-Xlog:aot*=off", "-jar", "app/wedervraag.jar")
                        : List.of("-jar", JAR.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        return prepared ? builder.directory(PREPARED.toFile()) : builder;
    }

    private static boolean isPrepared() throws IOException {
        var cache = PREPARED.resolve("app.aot");
        return Files.exists(cache) && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(JAR)) > 0;
    }

    private void awaitReady() {
        await("the first page of " + url())
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> answers() || !running().isAlive());
        if (!running().isAlive()) {
            throw new IllegalStateException("The program ended at its start:\n" + output());
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(url())).timeout(START).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What a command of the program prints, beside the running one. */
    public String command(String... words) {
        try {
            var builder = program(words).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("WEDERVRAAG_"));
            builder.environment().put("WEDERVRAAG_PORT", Integer.toString(port));
            builder.environment().put("WEDERVRAAG_DATA", folder.resolve("data").toString());
            var running = builder.start();
            return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return folder.resolve("output.log");
    }

    public String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would: nothing is closed, and its database is left running. */
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** The database's processes, as a crash of theirs would; the program starts it again by itself. */
    public void killDatabase() {
        try {
            var note = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"));
            ProcessHandle.of(Long.parseLong(note.getFirst())).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No database, however often the program starts it again, until {@link #giveDatabaseBack}. */
    public void takeDatabaseAway() {
        moveSettings("postgresql.conf", "away.conf");
        killDatabase();
    }

    public void giveDatabaseBack() {
        moveSettings("away.conf", "postgresql.conf");
    }

    private void moveSettings(String from, String to) {
        try {
            var cluster = folder.resolve("data/postgres");
            Files.move(cluster.resolve(from), cluster.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database's processes stand still, and answer nobody, until this is closed. */
    public AutoCloseable withSilentDatabase() {
        signalDatabase("STOP");
        return () -> signalDatabase("CONT");
    }

    private void signalDatabase(String signal) {
        try {
            var note = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"));
            var server = ProcessHandle.of(Long.parseLong(note.getFirst())).orElseThrow();
            var command = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(server.pid())));
            server.descendants().forEach(process -> command.add(Long.toString(process.pid())));
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl-C does. */
    public void stop() {
        running().destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!running().waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Still running:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    @Override
    public void close() {
        if (running().isAlive()) {
            stop();
        }
    }
}
