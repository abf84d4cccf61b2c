package nl.wedervraag.editorial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.wedervraag.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a language: its dictionary, and words of which the rules must know more. */
final class Words {

    /**
     * A language's file.
     *
     * @param contractions what may be written as one, and in full
     * @param afterNot before which "not" belongs to what follows
     * @param afterHas before which "'s" means has
     * @param openings what a comma may follow at the beginning of a sentence
     * @param and before the last of a list
     * @param compounds written as one word, as two or with a hyphen; here without
     * @param splits of two words, often written as one
     * @param accented words that say something else without their accents
     * @param common of which a capital makes no name: what people and things at work are
     * @param slips that are often made, with what they are of: others are near too
     * @param abbreviations after which a full stop may be left out
     * @param terms of the trade that are in no dictionary
     * @param closed groups of words in which a slip must not lead from one to another
     * @param numbers by word
     * @param ordinals by word
     * @param months by word
     * @param weekdays by abbreviation
     * @param units by word, in singular and plural
     */
    record Data(
            Map<String, String> contractions,
            Set<String> afterNot,
            Set<String> afterHas,
            Set<String> openings,
            Set<String> and,
            Set<String> compounds,
            Set<String> splits,
            Set<String> accented,
            Set<String> common,
            Map<String, String> slips,
            Set<String> abbreviations,
            Set<String> terms,
            List<Set<String>> closed,
            Map<String, Integer> numbers,
            Map<String, Integer> ordinals,
            Map<String, Integer> months,
            Map<String, String> weekdays,
            Map<String, String> units) {}

    private final Language language;
    private final Dictionary own;
    private final Dictionary other;
    private final Data data;

    Words(Language language, Dictionary own, Dictionary other) {
        this.language = language;
        this.own = own;
        this.other = other;
        this.data = read(language);
    }

    private static Data read(Language language) {
        var name = language.code() + "/words.json";
        try (var file = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            return JsonMapper.shared().readValue(file, Data.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    Data data() {
        return data;
    }

    /** Whether it is a word of this language. */
    boolean knows(String word) {
        return own.knows(word);
    }

    /** Whether it is a word of either language. */
    boolean isInDictionary(String word) {
        return own.knows(word) || other.knows(word);
    }

    /** Whether it is a word or a term of the trade in either language. */
    boolean isKnownAnywhere(String word) {
        return isInDictionary(word) || data.terms().contains(word);
    }

    /** What the dictionary would have it be, the best first. */
    List<String> suggestions(String word) {
        return own.suggestions(word);
    }
}
