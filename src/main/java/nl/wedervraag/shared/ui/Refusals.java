package nl.wedervraag.shared.ui;

import java.util.Locale;
import nl.wedervraag.shared.TextRefused;

/** How people are told why a text can't be taken. */
public final class Refusals {

    private Refusals() {}

    /** Of a text in which {0} is how many characters there may be. */
    public static String key(TextRefused refused) {
        return "shell.text." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
