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
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL that comes along, in a data folder that it is alone in. */
final class EmbeddedServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "wedervraag";

    private final DataFolder folder;
    private final Programs programs;
    private final Durability durability;
    private final int port;
    private final ServerProcess process;

    private EmbeddedServer(DataFolder folder, Programs programs, Durability durability) {
        this.folder = folder;
        this.programs = programs;
        this.durability = durability;
        this.port = freePort();
        this.process = new ServerProcess(programs, folder, durability, port, this::knock);
    }

    static EmbeddedServer start(Path data, Durability durability) {
        var folder = DataFolder.take(data);
        try {
            var server = new EmbeddedServer(folder, new Programs(Binaries.unpackedIn(cache())), durability);
            server.initialise();
            server.process.start();
            return server;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The application's database on the server that another program runs in this folder, if one does. */
    static Optional<Database> running(Path data) {
        return DataFolder.inUse(data)
                .flatMap(folder -> Postmaster.of(folder.cluster())
                        .flatMap(server -> Postmaster.port(folder.cluster()))
                        .map(port -> new Database(
                                url(port, DATABASE),
                                new DatabaseUser(Database.OWNER, folder.secret(Database.OWNER)),
                                new DatabaseUser(Database.APPLICATION, folder.secret(Database.APPLICATION)))));
    }

    private static Path cache() {
        var set = System.getenv("XDG_CACHE_HOME");
        var base = set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        return base.resolve("wedervraag");
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
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + folder.secretFile(SUPERUSER),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums",
                    durability == Durability.DURABLE ? "--sync-method=fsync" : "--no-sync");
            Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void knock() throws SQLException {
        connectAsSuperuser("postgres").close();
    }

    /** The application's database on this server, made when it isn't there yet. */
    Database database() {
        return new Administration(this).database(DATABASE);
    }

    String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, folder.secret(SUPERUSER));
    }

    String secret(String user) {
        return folder.secret(user);
    }

    Path folder() {
        return folder.path();
    }

    Optional<ProcessHandle> postmaster() {
        return Postmaster.of(folder.cluster()).map(Postmaster::process);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.stop();
        folder.close();
    }
}
