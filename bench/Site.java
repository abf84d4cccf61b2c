import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is measured, on one PostgreSQL, in one folder that is new. */
final class Site implements AutoCloseable {

    private final Path root;
    private final Path folder;
    private final Postgres postgres;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    /** @param root of Wedervraag's sources */
    Site(Path root, Path programs) throws Exception {
        this.root = root;
        this.folder = Files.createTempDirectory("wedervraag-bench-");
        this.postgres = new Postgres(programs, folder.resolve("postgres"), freePort());
        wedervraag();
        peer("prosemirror-collab", "collab.mjs", Map.of(), Peer.collab());
        peer("Hocuspocus", "hocuspocus.mjs", Map.of(), Peer.hocuspocus());
        peer("Hocuspocus, debounce 0", "hocuspocus.mjs", Map.of("DEBOUNCE", "0"), Peer.hocuspocus());
        peer("ShareDB", "sharedb.mjs", Map.of(), Peer.shareDb());
    }

    private void wedervraag() throws Exception {
        var password = postgres.password();
        postgres.execute(
                "create role wedervraag_owner login password '" + password + "'",
                "create role wedervraag_app login password '" + password + "'",
                "create database wedervraag owner wedervraag_owner",
                "revoke all on database wedervraag from public",
                "grant connect on database wedervraag to wedervraag_app");
        int port = freePort();
        var environment = new HashMap<String, String>();
        environment.put("WEDERVRAAG_DATABASE_URL", postgres.jdbc("wedervraag"));
        environment.put("WEDERVRAAG_DATABASE_OWNER_PASSWORD", password);
        environment.put("WEDERVRAAG_DATABASE_PASSWORD", password);
        environment.put("WEDERVRAAG_MANAGEMENT_PORT", Integer.toString(freePort()));
        environment.put("WEDERVRAAG_DATA", folder.resolve("wedervraag").toString());
        environment.put("WEDERVRAAG_DEMO", "false");
        add("Wedervraag", List.of(root.resolve("run").toString(), "--port", Integer.toString(port)), environment, port,
                address -> new Wedervraag(address, postgres.jdbc("wedervraag"), password));
    }

    private void peer(String name, String script, Map<String, String> settings, Subject.Kind kind) throws Exception {
        var database = "peer_" + subjects.size();
        postgres.execute("create database " + database);
        int port = freePort();
        var environment = new HashMap<>(settings);
        environment.put("DATABASE_URL", postgres.url(database));
        environment.put("PORT", Integer.toString(port));
        environment.put("NODE_ENV", "production");
        add(name, List.of("node", root.resolve("bench/peers").resolve(script).toString()), environment, port, kind);
    }

    private void add(String name, List<String> command, Map<String, String> environment, int port, Subject.Kind kind) {
        var log = folder.resolve(name.replaceAll("\\W+", "-") + ".log");
        subjects.put(name, new Subject(name, new Subject.Launch(command, root, environment, port, log), kind));
    }

    List<Subject> subjects() {
        return new ArrayList<>(subjects.values());
    }

    long postmaster() throws IOException {
        return postgres.postmaster();
    }

    Path folder() {
        return folder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        for (var subject : subjects.values()) {
            subject.stop();
        }
        postgres.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
