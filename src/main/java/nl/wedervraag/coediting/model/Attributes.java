package nl.wedervraag.coediting.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The attributes of a node or a mark: names to strings, numbers (Long, or Double when not whole), booleans or null. */
public record Attributes(Map<String, @Nullable Object> values) {

    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public @Nullable Object get(String name) {
        return values.get(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    Attributes with(String name, @Nullable Object value) {
        var changed = new TreeMap<String, @Nullable Object>(values);
        changed.put(name, value);
        return new Attributes(changed);
    }
}
