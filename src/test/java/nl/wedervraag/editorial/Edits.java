package nl.wedervraag.editorial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wedervraag.shared.Language;

/** Small changes of texts, labelled by hand. */
final class Edits {

    /**
     * One of them.
     *
     * @param editorial whether it changes nothing about what is said
     */
    record Edit(boolean editorial, String before, String after) {

        boolean isRecognised(Language language) {
            return EditorialRule.judge(before, after, language) instanceof Judgement.Editorial;
        }

        Edit in(String frame) {
            return new Edit(editorial, frame.formatted(before), frame.formatted(after));
        }
    }

    /** Where a change can stand. */
    static final List<String> FRAMES = List.of(
            "Mara says: %s, and so do I",
            "Jonas, Mara, %s",
            "(%s)",
            "2 + 2 \u2014 %s",
            "\u201C%s\u201D, \u201Cx\u201D",
            "Zo & so; %s; etc",
            "Kiwi %s",
            "%s; Mara \u00B7 Jonas",
            "12, %s \u2026",
            "A: %s. B.");

    private Edits() {}

    /** @param name of the file without its language */
    static List<Edit> of(String name, Language language) {
        var file = name + "-" + language.code() + ".tsv";
        try (var stream = Objects.requireNonNull(Edits.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Edit(parts[0].equals("E"), parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Edit> inSentences(String name, Language language) {
        return of(name, language).stream().flatMap(edit -> FRAMES.stream().map(edit::in));
    }
}
