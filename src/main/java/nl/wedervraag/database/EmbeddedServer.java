package nl.wedervraag.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes along: made, started and stopped by us in a data folder. What a crash left running there is
 * stopped first, so that the settings in force are always the ones below.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final Duration RECOVERY = Duration.ofMinutes(10);

    private final DataFolder folder;
    private final Programs programs;
    private final Durability durability;
    private int port;

    private EmbeddedServer(DataFolder folder, Programs programs, Durability durability) {
        this.folder = folder;
        this.programs = programs;
        this.durability = durability;
    }

    public static EmbeddedServer start(Path data, Durability durability) {
        var folder = DataFolder.take(data);
        try {
            var binaries = Binaries.unpackedIn(cache());
            var server = new EmbeddedServer(folder, new Programs(binaries), durability);
            server.stopOrphan();
            server.initialise();
            server.launch();
            return server;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Path cache() {
        var set = System.getenv("XDG_CACHE_HOME");
        var base = set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        return base.resolve("wedervraag");
    }

    /** The application's database on this server, made when it isn't there yet. */
    public Database database() {
        return new Administration(this).database("wedervraag");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String secret(String user) {
        return folder.secret(user);
    }

    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, folder.secret(SUPERUSER));
    }

    private void stopOrphan() {
        var cluster = folder.cluster();
        if (Postmaster.of(cluster).isPresent()) {
            log.info("Stopping the database that an earlier run left behind in {}", cluster);
            stop();
        }
        Postmaster.forgetStale(cluster);
    }

    /** Made under another name and renamed, so that an interrupted first start leaves nothing half-made. */
    private void initialise() {
        var cluster = folder.cluster();
        if (Files.exists(cluster)) {
            return;
        }
        var unfinished = cluster.resolveSibling("postgres-unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            programs.run(
                    "initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    SUPERUSER,
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--auth=scram-sha-256",
                    "--pwfile=" + folder.secretFile(SUPERUSER),
                    "--data-checksums",
                    durability == Durability.DURABLE ? "--sync-method=fsync" : "--no-sync");
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        try {
            port = freePort();
            var output = folder.log().resolve("start.log");
            Files.deleteIfExists(output);
            var process = programs.startDetached(output.toFile(), arguments());
            awaitReady(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(List.of("-D", folder.cluster().toString(), "-p", Integer.toString(port)));
        arguments.addAll(List.of("-h", "127.0.0.1", "-k", ""));
        var settings = new ArrayList<>(durability.settings());
        settings.add("max_connections=300");
        settings.add("logging_collector=on");
        settings.add("log_directory=" + folder.log());
        settings.add("log_filename=postgresql-%a.log");
        settings.add("log_truncate_on_rotation=on");
        settings.add("timezone=UTC");
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private void awaitReady(Process process, Path output) throws IOException {
        var deadline = System.nanoTime() + RECOVERY.toNanos();
        while (System.nanoTime() < deadline) {
            try (var ignored = connectAsSuperuser("postgres")) {
                return;
            } catch (SQLException e) {
                if (ended(process)) {
                    break;
                }
            }
        }
        throw new StartRefused(
                "The database in " + folder.cluster() + " didn't start: "
                        + Files.readString(output).strip(),
                "More is in " + folder.log() + ". Another folder can be chosen with --data.");
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(30, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Fast: open connections are ended, what was committed is kept, nothing is waited for but the disk. */
    private void stop() {
        var cluster = folder.cluster().toString();
        try {
            programs.run("pg_ctl", "-D", cluster, "-m", "fast", "-w", "-t", "30", "stop");
        } catch (IllegalStateException e) {
            if (Postmaster.of(folder.cluster()).isPresent()) {
                log.warn("The database didn't stop in time and is ended at once; it recovers at its next start");
                programs.run("pg_ctl", "-D", cluster, "-m", "immediate", "-w", "-t", "30", "stop");
            }
        }
    }

    @Override
    public void close() {
        if (Postmaster.of(folder.cluster()).isPresent()) {
            stop();
        }
        folder.close();
    }
}
