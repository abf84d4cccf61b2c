package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nl.wedervraag.check.Reading.Sentence;

/** Reads a text of one language: its words, where sentences begin, what is quoted. */
final class Reader {

    private static final int LONGEST_QUOTE = 12;

    private final WordSplitter splitter;
    private final Stems stems;
    private final Set<String> abbreviations;

    Reader(WordSplitter splitter, Stems stems, Set<String> abbreviations) {
        this.splitter = splitter;
        this.stems = stems;
        this.abbreviations = abbreviations;
    }

    Reading read(String text) {
        var words = splitter.words(text);
        var tokens = new ArrayList<Token>(words.size());
        var sentences = new ArrayList<Sentence>();
        var sentenceOf = new int[words.size()];
        var quotes = new Quotes();
        var stemOf = new HashMap<String, String>();
        var from = 0;
        var before = 0;
        for (var place = 0; place < words.size(); place++) {
            var word = words.get(place);
            var gap = word.start() > before ? text.substring(before, word.start()) : "";
            if (place > from && ends(gap, words.get(place - 1), word)) {
                sentences.add(new Sentence(from, place, gap.indexOf('?') >= 0));
                from = place;
            }
            quotes.pass(gap, place);
            sentenceOf[place] = sentences.size();
            var opens = place == from || opens(gap);
            tokens.add(new Token(
                    word.form(),
                    stemOf.computeIfAbsent(word.form(), stems::of),
                    word.start(),
                    word.end(),
                    word.shape(),
                    opens));
            before = word.end();
        }
        if (!words.isEmpty()) {
            var rest = text.substring(before);
            quotes.pass(rest, words.size());
            sentences.add(new Sentence(from, words.size(), rest.indexOf('?') >= 0));
        }
        return new Reading(List.copyOf(tokens), List.copyOf(sentences), sentenceOf, quotes.quoted);
    }

    private boolean ends(String gap, WordSplitter.Word last, WordSplitter.Word next) {
        if (gap.indexOf('\n') >= 0) {
            return true;
        }
        for (var i = 0; i < gap.length(); i++) {
            var sign = gap.charAt(i);
            var closed = i + 1 < gap.length() && !Character.isLetterOrDigit(gap.charAt(i + 1));
            if (closed && (sign == '!' || sign == '?')) {
                return true;
            }
            if (closed && (sign == '.' || sign == '…')) {
                return next.shape() != Token.Shape.LOWER && !abbreviations.contains(last.form());
            }
        }
        return false;
    }

    private static boolean opens(String gap) {
        return gap.chars().anyMatch(sign -> ":“\"„‘«•".indexOf(sign) >= 0);
    }

    /** Which words stand between quotation marks; a quotation mark that nothing closes soon says nothing. */
    private static final class Quotes {

        private final BitSet quoted = new BitSet();
        private int open = -1;

        /** A straight apostrophe at the end of a word closes, one before a word opens. */
        void pass(String gap, int place) {
            for (var i = 0; i < gap.length(); i++) {
                var sign = gap.charAt(i);
                if (open >= 0 && ("”\"»’".indexOf(sign) >= 0 || sign == '\'' && i == 0)) {
                    if (place - open <= LONGEST_QUOTE) {
                        quoted.set(open, place);
                    }
                    open = -1;
                } else if ("“\"„«‘".indexOf(sign) >= 0 || sign == '\'' && i == gap.length() - 1) {
                    open = place;
                }
            }
        }
    }
}
