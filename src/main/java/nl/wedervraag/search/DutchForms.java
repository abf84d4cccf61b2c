package nl.wedervraag.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Forms of a Dutch word that the database's stemmer takes for other words: plan, plant, plannen, gepland; functie,
 * functies. Made by rule, so most of them are no words at all; only those that are in use count.
 */
final class DutchForms {

    private static final int SHORTEST = 3;
    private static final List<String> ENDINGS = List.of("en", "te", "ten", "de", "den", "t", "d", "s", "e", "n", "ing");

    private DutchForms() {}

    static Set<String> of(String word) {
        var stems = new LinkedHashSet<String>();
        stem(word, stems);
        if (word.startsWith("ge")) {
            stem(word.substring(2), stems);
        }
        var forms = new LinkedHashSet<String>();
        stems.forEach(stem -> inflect(stem, forms));
        forms.remove(word);
        return forms;
    }

    private static void stem(String word, Set<String> stems) {
        if (word.length() >= SHORTEST) {
            stems.add(word);
        }
        for (var ending : ENDINGS) {
            var stem = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            if (stem.length() > SHORTEST) {
                stems.add(stem);
                stems.add(singled(stem));
            }
        }
    }

    private static void inflect(String stem, Set<String> forms) {
        forms.add(stem);
        for (var ending : ENDINGS) {
            forms.add(stem + ending);
            forms.add(doubled(stem) + ending);
        }
        forms.add("ge" + stem + "t");
        forms.add("ge" + stem + "d");
        forms.add("ge" + stem + "en");
    }

    /** plann: plan. */
    private static String singled(String stem) {
        int end = stem.length() - 1;
        return stem.charAt(end) == stem.charAt(end - 1) ? stem.substring(0, end) : stem;
    }

    /** plan: plann. */
    private static String doubled(String stem) {
        return stem + stem.charAt(stem.length() - 1);
    }
}
