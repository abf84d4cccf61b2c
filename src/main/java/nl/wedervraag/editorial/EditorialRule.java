package nl.wedervraag.editorial;

import nl.wedervraag.shared.Language;

/** Judges changes of a line of text. Safe for use by several threads. */
public final class EditorialRule {

    private static final Words ENGLISH = new Words(Language.EN, Dictionary.ENGLISH, Dictionary.DUTCH);
    private static final Words DUTCH = new Words(Language.NL, Dictionary.DUTCH, Dictionary.ENGLISH);

    private EditorialRule() {}

    /**
     * What the change of a whole line is.
     *
     * @param before the line as it was, without marks
     * @param after the line as it is
     * @param language in which both are written: numbers and dates are read its way
     */
    public static Judgement judge(String before, String after, Language language) {
        return new Explanation(language == Language.NL ? DUTCH : ENGLISH, Line.of(before), Line.of(after))
                .judge(before, after);
    }
}
