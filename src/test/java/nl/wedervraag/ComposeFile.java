package nl.wedervraag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as Docker would read it. */
final class ComposeFile {

    static final Path PATH = Path.of("docker-compose.yml");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:[-?]([^}]*))?}");

    private final Map<String, Object> content;

    private ComposeFile(Map<String, Object> content) {
        this.content = content;
    }

    static ComposeFile read() {
        try {
            return new ComposeFile(new Yaml().load(Files.readString(PATH)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> content() {
        return content;
    }

    Map<String, Object> service(String name) {
        return map(map(content, "services"), name);
    }

    /** The service's environment with its variables filled in from those of whoever starts it. */
    Map<String, String> environment(String service, Map<String, String> from) {
        var environment = new LinkedHashMap<String, String>();
        map(service(service), "environment")
                .forEach((name, value) -> environment.put(name, filled(String.valueOf(value), from)));
        return environment;
    }

    private static String filled(String value, Map<String, String> from) {
        return VARIABLE.matcher(value).replaceAll(match -> {
            var given = from.get(match.group(1));
            var otherwise = match.group(2) != null && match.group(2).startsWith(":-") ? match.group(3) : null;
            if (given == null && otherwise == null) {
                throw new IllegalArgumentException(match.group(1) + " must be set");
            }
            return java.util.regex.Matcher.quoteReplacement(given == null ? otherwise : given);
        });
    }

    @SuppressWarnings("unchecked")
    static List<String> list(Map<String, Object> of, String name) {
        return (List<String>) java.util.Objects.requireNonNull(of.get(name), name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> of, String name) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(of.get(name), name);
    }
}
