package nl.wedervraag.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a text into words: at hyphens too, contracted words into their parts, every apostrophe alike, without accents. One
 * pass over the text.
 */
final class WordSplitter {

    /**
     * A language's contractions.
     *
     * @param contractions whole words and what they stand for, as in {@code won't} and {@code will not}
     * @param clitics what stands behind an apostrophe and its word, as in {@code 'll} and {@code will}; no word: it goes
     * @param pronouns after which {@code 's} is the clitic; behind any other word it goes
     */
    record Rules(Map<String, String> contractions, Map<String, String> clitics, Set<String> pronouns) {}

    /** A word before it has a place in a sentence. */
    record Word(String form, int start, int end, Token.Shape shape) {}

    private final Rules rules;

    WordSplitter(Rules rules) {
        this.rules = rules;
    }

    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var folded = new HashMap<String, String>();
        var at = 0;
        while (at < text.length()) {
            var letter = text.codePointAt(at);
            if (letter == '%') {
                words.add(new Word("%", at, at + 1, Token.Shape.LOWER));
            }
            if (!Character.isLetterOrDigit(letter)) {
                at += Character.charCount(letter);
                continue;
            }
            var end = end(text, at);
            var raw = text.substring(at, end);
            split(folded.computeIfAbsent(raw, WordSplitter::folded), at, end, shape(raw), words);
            at = end;
        }
        return words;
    }

    private static int end(String text, int start) {
        var at = start;
        while (at < text.length()) {
            var letter = text.codePointAt(at);
            var next = at + Character.charCount(letter);
            if (!belongs(letter) && !joins(text, at, next)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static boolean belongs(int letter) {
        var type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    /** An apostrophe between letters, a point or comma between digits. */
    private static boolean joins(String text, int at, int next) {
        if (at == 0 || next >= text.length()) {
            return false;
        }
        var letter = text.charAt(at);
        var before = text.charAt(at - 1);
        var after = text.charAt(next);
        if (isApostrophe(letter)) {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        return (letter == '.' || letter == ',') && Character.isDigit(before) && Character.isDigit(after);
    }

    static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '’' || letter == '‘' || letter == 'ʼ' || letter == '´' || letter == '`';
    }

    private static Token.Shape shape(String raw) {
        if (Character.isDigit(raw.codePointAt(0))) {
            return Token.Shape.NUMBER;
        }
        if (!Character.isUpperCase(raw.codePointAt(0))) {
            return Token.Shape.LOWER;
        }
        var lower = raw.chars().anyMatch(Character::isLowerCase);
        return lower || raw.length() == 1 ? Token.Shape.CAPITAL : Token.Shape.CAPITALS;
    }

    private static String folded(String raw) {
        var plain = raw.toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        for (var letter : Normalizer.normalize(plain, Normalizer.Form.NFKD).toCharArray()) {
            var type = Character.getType(letter);
            if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
                folded.append(isApostrophe(letter) ? '\'' : letter);
            }
        }
        return folded.toString();
    }

    private void split(String form, int start, int end, Token.Shape shape, List<Word> words) {
        var whole = rules.contractions().get(form);
        if (whole != null) {
            for (var part : whole.split(" ")) {
                words.add(new Word(part, start, end, shape));
            }
            return;
        }
        var apostrophe = form.indexOf('\'');
        if (apostrophe <= 0) {
            words.add(new Word(form, start, end, shape));
            return;
        }
        var cut = form.endsWith("n't") && apostrophe > 1 ? apostrophe - 1 : apostrophe;
        var base = form.substring(0, cut);
        var clitic = form.substring(cut);
        var stands = clitic.equals("'s") && !rules.pronouns().contains(base)
                ? ""
                : rules.clitics().getOrDefault(clitic, "");
        var seam = stands.isEmpty() ? end : Math.min(start + cut, end);
        words.add(new Word(base, start, seam, shape));
        if (!stands.isEmpty()) {
            words.add(new Word(stands, seam, end, Token.Shape.LOWER));
        }
    }
}
