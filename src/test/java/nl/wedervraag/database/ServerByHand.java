package nl.wedervraag.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that is started as an operator starts one: nothing of ours has made its users or its database. */
public final class ServerByHand implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final Programs programs;
    private final Path folder;
    private final int port;
    private final String password;

    private ServerByHand(Path folder, int port, String password) {
        var set = System.getenv("XDG_CACHE_HOME");
        var cache = set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        programs = new Programs(Binaries.unpackedIn(cache.resolve("wedervraag")));
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /** @param initdb further options, as a container's POSTGRES_INITDB_ARGS has them */
    public static ServerByHand made(Path folder, int port, String password, List<String> initdb) {
        var server = new ServerByHand(folder, port, password);
        try {
            var file = Files.writeString(folder.resolve("password"), password);
            var options = new ArrayList<>(List.of(
                    "--pgdata=" + server.data(), "--username=" + SUPERUSER, "--pwfile=" + file, "--encoding=UTF8"));
            options.addAll(initdb);
            options.add("--locale=C");
            server.programs.run("initdb", options.toArray(String[]::new));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** @param settings as a container's command has them: -c name=value … */
    public void start(List<String> settings) {
        var options = "-p %d -h 127.0.0.1 -k '' %s".formatted(port, String.join(" ", settings));
        programs.run(
                "pg_ctl",
                "-D",
                data().toString(),
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "-o",
                options,
                "start");
    }

    public void stop() {
        programs.run("pg_ctl", "-D", data().toString(), "-m", "fast", "-w", "stop");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, password);
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IllegalStateException alreadyStopped) {
            // It was to be stopped.
        }
    }
}
