package nl.wedervraag.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A line as its words, numbers and signs. */
final class Line {

    /** What leads a sentence off where no other word does: quotes and what opens a bracket. */
    private static final Set<String> OPENING = Set.of("\"", "'", "\u201C", "\u201E", "\u00AB", "(", "[");

    private static final Set<String> ENDING = Set.of(".", "!", "?", "\u2026", "...");
    private static final String WORD = "[\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*+";
    private static final String NUMBER =
            "\\d{1,3}(?:[\\u00A0\\u202F]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\p{N}+(?:[.,:]\\p{N}+)*+";
    private static final Pattern TOKENS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])'(?:t|n|k)(?![\\p{L}'])|" + WORD + "|" + NUMBER + "|\\.\\.\\.|[^\\s\\u00A0\\u202F]");

    private final List<Token> tokens;

    private Line(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Line of(String text) {
        var tokens = new ArrayList<Token>();
        // One unit for one unit: places stay what they are.
        var matcher = TOKENS.matcher(text.replace('\u2019', '\'').replace('\u2018', '\''));
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start()));
        }
        return new Line(List.copyOf(tokens));
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    List<Token> part(int from, int to) {
        return tokens.subList(from, to);
    }

    /** Whether the line has a sign or word there that reads so, in lower case; false beyond its ends. */
    boolean reads(int index, Set<String> words) {
        return index >= 0 && index < tokens.size() && words.contains(at(index).lower());
    }

    /** Whether it stands apart from what is before it. */
    boolean isApart(int index) {
        return index == 0 || at(index - 1).to() < at(index).from();
    }

    /** Whether a capital there says nothing but that a sentence begins. */
    boolean beginsSentence(int index) {
        int before = index - 1;
        while (before >= 0 && OPENING.contains(at(before).text())) {
            before--;
        }
        return before < 0 || ENDING.contains(at(before).text()) && isApart(index);
    }

    /** Where the sentence of this word begins. */
    int sentence(int index) {
        int begin = index;
        while (begin > 0 && !beginsSentence(begin)) {
            begin--;
        }
        return begin;
    }
}
