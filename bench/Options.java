import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What is measured, and where. */
record Options(
        URI address,
        Path data,
        int editors,
        int documents,
        double rate,
        int delayMillis,
        int warmUp,
        int seconds,
        long seed) {

    private static final Map<String, Map<String, String>> YARDSTICKS = Map.of(
            "P1", Map.of("editors", "100", "documents", "20", "rate", "2", "delay", "0"),
            "P2", Map.of("editors", "100", "documents", "1", "rate", "1", "delay", "0"),
            "P3", Map.of("editors", "100", "documents", "1", "rate", "1", "delay", "25"),
            "P4", Map.of("editors", "100", "documents", "20", "rate", "2", "delay", "25"));

    static Options of(String[] arguments) {
        var values = new HashMap<>(YARDSTICKS.get("P1"));
        values.put("address", "http://127.0.0.1:8080");
        values.put("data", "data");
        values.put("warm-up", "20");
        values.put("seconds", "30");
        values.put("seed", Long.toString(System.nanoTime() & 0xffffff));
        for (int i = 0; i < arguments.length; i++) {
            var yardstick = YARDSTICKS.get(arguments[i]);
            if (yardstick != null) {
                values.putAll(yardstick);
            } else if (arguments[i].startsWith("--")
                    && values.containsKey(arguments[i].substring(2))
                    && i + 1 < arguments.length) {
                values.put(arguments[i].substring(2), arguments[++i]);
            } else {
                throw new IllegalArgumentException(arguments[i] + " is neither of " + YARDSTICKS.keySet()
                        + " nor an option with a value: --" + String.join(", --", values.keySet()));
            }
        }
        return new Options(
                URI.create(values.get("address")),
                Path.of(values.get("data")),
                Integer.parseInt(values.get("editors")),
                Integer.parseInt(values.get("documents")),
                Double.parseDouble(values.get("rate")),
                Integer.parseInt(values.get("delay")),
                Integer.parseInt(values.get("warm-up")),
                Integer.parseInt(values.get("seconds")),
                Long.parseLong(values.get("seed")));
    }
}
