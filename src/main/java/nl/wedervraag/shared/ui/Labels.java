package nl.wedervraag.shared.ui;

import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The texts of an element that lives in the browser, out of the messages, so that they stand in one place. */
public final class Labels {

    private Labels() {}

    /** Those whose key starts with the prefix and a dot, by the rest of the key. */
    public static ObjectNode startingWith(String prefix, Locale locale) {
        var texts = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var labels = JsonNodeFactory.instance.objectNode();
        texts.keySet().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .forEach(key -> labels.put(key.substring(prefix.length() + 1), texts.getString(key)));
        return labels;
    }
}
