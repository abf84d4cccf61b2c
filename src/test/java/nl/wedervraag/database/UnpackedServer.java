package nl.wedervraag.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/** The server that comes along, in a folder under target that goes with it. */
final class UnpackedServer implements TestServer {

    private static final Path FOLDERS = Path.of("target", "test-databases");

    private final Path folder;
    private final EmbeddedServer server;

    private UnpackedServer(Path folder, EmbeddedServer server) {
        this.folder = folder;
        this.server = server;
    }

    static UnpackedServer start(Durability durability) {
        try {
            Files.createDirectories(FOLDERS);
            var folder = Files.createTempDirectory(FOLDERS.toRealPath(), "server-");
            return new UnpackedServer(folder, EmbeddedServer.start(folder, durability));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UnpackedServer startIn(Path folder) {
        return new UnpackedServer(folder, EmbeddedServer.start(folder, Durability.DURABLE));
    }

    @Override
    public String url(String database) {
        return server.url(database);
    }

    @Override
    public Connection connectAsSuperuser(String database) throws SQLException {
        return server.connectAsSuperuser(database);
    }

    @Override
    public void signal(String signal) {
        try {
            var postmaster = server.postmaster().orElseThrow();
            new ProcessBuilder("kill", "-" + signal, Long.toString(postmaster.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
