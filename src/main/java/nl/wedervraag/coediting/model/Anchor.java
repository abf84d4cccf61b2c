package nl.wedervraag.coediting.model;

import java.util.UUID;

/**
 * A range of a document's words, kept outside of it.
 *
 * @param quote its words when it was made
 * @param words its words as they are, or last were
 * @param from where its words begin; where they were, when they are gone
 * @param to where they end; the same as {@code from} when they are gone
 * @param orphanedSince the version that took the last of its words away; 0 while it stands
 */
public record Anchor(UUID id, Quote quote, String words, int from, int to, long orphanedSince) {

    /**
     * One on the words of a range, without the white space around them.
     *
     * @throws Refusal when the document has no such range, or it splits a character, or holds no words or too many
     */
    public static Anchor on(UUID id, Node document, int from, int to) {
        StepRange.checkOrder(from, to);
        StepRange.checkWholeCharacters(document, from, to);
        var placed = PlacedText.of(document);
        var text = placed.text();
        int start = placed.placeFrom(from);
        int end = placed.placeTo(to);
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (start >= end) throw new Refusal(Reason.EMPTY_TEXT, "no words from " + from + " to " + to);
        if (end - start > Quote.LONGEST) throw new Refusal(Reason.TOO_LARGE, (end - start) + " characters");
        var quote = Quote.of(text, start, end);
        return new Anchor(id, quote, quote.exact(), placed.before(start), placed.behind(end), 0);
    }

    public boolean stands() {
        return orphanedSince == 0;
    }

    Anchor standing(String now, int begin, int end) {
        return new Anchor(id, quote, now, begin, end, 0);
    }

    /** Without words, at a place; since a version if it still stood. */
    Anchor gone(int place, long version) {
        return new Anchor(id, quote, words, place, place, stands() ? version : orphanedSince);
    }
}
