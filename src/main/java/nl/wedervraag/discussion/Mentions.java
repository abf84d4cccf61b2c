package nl.wedervraag.discussion;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;

/** Whom words speak to: an at sign with somebody's whole name, in whatever letter case. */
final class Mentions {

    private Mentions() {}

    /** Of several whose names begin alike, the longest name that stands there. */
    static Set<PersonId> in(String words, List<Person> people) {
        var byLength = people.stream()
                .sorted(Comparator.comparingInt((Person person) -> person.name().length())
                        .reversed())
                .toList();
        Set<PersonId> found = new LinkedHashSet<>();
        for (int at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
            if (at > 0 && Character.isLetterOrDigit(words.codePointBefore(at))) {
                continue;
            }
            String rest = words.substring(at + 1);
            byLength.stream()
                    .filter(person -> begins(rest, person.name()))
                    .findFirst()
                    .ifPresent(person -> found.add(person.id()));
        }
        return found;
    }

    private static boolean begins(String rest, String name) {
        return rest.regionMatches(true, 0, name, 0, name.length())
                && (rest.length() == name.length() || !Character.isLetterOrDigit(rest.codePointAt(name.length())))
                && !name.toLowerCase(Locale.ROOT).isBlank();
    }
}
