package nl.wedervraag;

import java.util.Map;
import nl.wedervraag.database.StartRefused;

/** How the log is written: lines for people, or one JSON object a line for programs. */
enum LogForm {
    TEXT,
    JSON;

    static LogForm of(Map<String, String> environment) {
        return switch (environment.getOrDefault("WEDERVRAAG_LOG", "").strip()) {
            case "", "text" -> TEXT;
            case "json" -> JSON;
            default ->
                throw new StartRefused(
                        "WEDERVRAAG_LOG is '%s'.".formatted(environment.get("WEDERVRAAG_LOG")),
                        "Set it to text or to json, or leave it out.");
        };
    }

    Map<String, Object> properties() {
        return this == JSON ? Map.of("logging.structured.format.console", "logstash") : Map.of();
    }
}
