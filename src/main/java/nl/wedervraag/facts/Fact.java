package nl.wedervraag.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A fact with what texts are to say of it now.
 *
 * @param teamName null for the company's
 * @param newest the number of its newest value: a save names the one that it started from
 * @param planned its newest value, where that is to hold from a day that is to come
 * @param retired when somebody said that nobody keeps it any more, with who and why; null where somebody does
 */
public record Fact(
        FactId id,
        String name,
        Value.Kind kind,
        Scope scope,
        @Nullable String teamName,
        Person owner,
        int newest,
        Dated present,
        @Nullable Dated planned,
        @Nullable Retired retired) {

    /**
     * A value as it was saved.
     *
     * @param words in each language in which it can be said
     * @param units in each language
     * @param takenUp since when texts are to say it; null while it is planned, or where something else took its place
     */
    public record Dated(
            int number,
            Value value,
            Map<Language, String> words,
            Map<Language, String> units,
            String source,
            LocalDate validFrom,
            Instant saved,
            Person savedBy,
            @Nullable Instant takenUp) {

        /** In that language, or in another where it isn't said in that one. */
        public String in(Language language) {
            return words.getOrDefault(
                    language, words.values().stream().findFirst().orElse(""));
        }
    }

    public record Retired(Instant at, Person by, String reason) {}
}
