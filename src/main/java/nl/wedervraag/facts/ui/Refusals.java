package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import nl.wedervraag.facts.FactRefused;

/** Why something that was typed can't be taken, with the name of its field. */
final class Refusals {

    private Refusals() {}

    static String words(Component translating, FactRefused refused) {
        return translating.getTranslation(
                "facts.refused." + word(refused.reason()),
                translating.getTranslation("facts.refused.field." + word(refused.field())));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
