import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Editors who type at a steady pace into documents of a Wedervraag that runs already, over real sockets with the real
 * protocol, whatever the server does meanwhile: an edit that has to wait counts from when it was typed. See README.md.
 */
public final class Load {

    public static void main(String[] arguments) throws Exception {
        var options = options(arguments);
        var listed = Workload.of(options.get("workload"));
        var workload = new Workload(
                listed.name(),
                Integer.parseInt(options.getOrDefault("editors", "" + listed.editors())),
                Integer.parseInt(options.getOrDefault("documents", "" + listed.documents())),
                Double.parseDouble(options.getOrDefault("rate", "" + listed.rate())),
                Integer.parseInt(options.getOrDefault("delay", "" + listed.delayMillis())));
        long seed = Long.parseLong(options.getOrDefault("seed", "" + (System.nanoTime() & 0xffffff)));
        System.out.println(workload + " seed " + seed);
        var data = Path.of(options.getOrDefault("data", "data"));
        // Its first line is the process, its fourth the port.
        var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        var server = new Wedervraag(
                URI.create(options.getOrDefault("address", "http://127.0.0.1:8080")),
                "jdbc:postgresql://127.0.0.1:" + lines.get(3) + "/wedervraag",
                Files.readString(data.resolve("secrets/wedervraag_owner")).strip());
        var run = Run.of(
                new Loop(),
                server,
                workload,
                Long.parseLong(lines.getFirst()),
                Double.parseDouble(options.getOrDefault("warm-up", "20")),
                Double.parseDouble(options.getOrDefault("seconds", "30")),
                seed);
        System.out.println(Run.head());
        System.out.println(run.row(workload.name()));
        System.exit(run.isVoid() ? 1 : 0);
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        options.put("workload", "P1");
        for (int i = 0; i < arguments.length; i++) {
            if (Workload.LISTED.containsKey(arguments[i])) {
                options.put("workload", arguments[i]);
            } else if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
                options.put(arguments[i].substring(2), arguments[++i]);
            } else {
                throw new IllegalArgumentException(
                        arguments[i] + " is neither of " + Workload.LISTED.keySet() + " nor an option with a value");
            }
        }
        return options;
    }
}
