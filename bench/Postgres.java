import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One PostgreSQL for all that are measured, started as Wedervraag starts its own: durable, checksums on, nothing tuned. Each
 * has a database of its own in it.
 */
final class Postgres implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path programs;
    private final Path folder;
    private final int port;
    private final String password = UUID.randomUUID().toString();

    /** @param programs the folder with initdb, postgres and pg_ctl */
    Postgres(Path programs, Path folder, int port) throws Exception {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        var secret = Files.writeString(folder.resolveSibling("password"), password);
        run("initdb", "--pgdata=" + folder, "--username=" + USER, "--pwfile=" + secret, "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
                "--data-checksums");
        Files.delete(secret);
        run("pg_ctl", "-D", folder.toString(), "-w", "-l", folder.resolveSibling("postgres.log").toString(), "-o",
                "-p " + port + " -h 127.0.0.1 -k '' -c fsync=on -c full_page_writes=on -c synchronous_commit=on"
                        + " -c max_connections=300 -c timezone=UTC",
                "start");
    }

    private void run(String program, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = folder.resolveSibling(program + ".log").toFile();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed: " + Files.readString(output.toPath()));
        }
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc("postgres"), USER, password);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String jdbc(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** As libraries for Node want it. */
    String url(String database) {
        return "postgresql://" + USER + ":" + password + "@127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return password;
    }

    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
    }

    @Override
    public void close() throws Exception {
        run("pg_ctl", "-D", folder.toString(), "-m", "fast", "-w", "stop");
    }
}
