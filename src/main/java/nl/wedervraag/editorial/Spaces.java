package nl.wedervraag.editorial;

import java.util.Set;

/** Where a space more or less says nothing. */
final class Spaces {

    private static final Set<String> SIGNS = Set.of(
            ",", ";", ":", "!", "?", "(", ")", "[", "]", "\"", "\u201C", "\u201D", "\u201E", "/", "%", "\u20AC", "$",
            "\u00A3", "\u2026", "...", "\u2013", "\u2014");

    private Spaces() {}

    /** Before this word, number or sign: where it or the one before it is a sign that stands by itself. */
    static boolean sayNothing(Line line, int index) {
        if (index == 0) {
            return true;
        }
        var before = line.at(index - 1);
        var here = line.at(index);
        if (before.isNumber() && here.isNumber()) {
            return false;
        }
        // A name may have a full stop in it: only where a sentence seems to begin.
        boolean ends = before.is(".")
                && here.isWord()
                && here.isCapitalised()
                && index > 1
                && line.at(index - 2).isWord();
        return ends
                || here.is(".") && isLast(line, index)
                || SIGNS.contains(here.text())
                || SIGNS.contains(before.text());
    }

    private static boolean isLast(Line line, int index) {
        return index == line.size() - 1;
    }
}
