package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A text block's content cut into words, white space and single other characters, whatever their marks. */
record Line(Fragment content, List<Token> tokens) {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}'’]+|\\s+|.", Pattern.DOTALL);

    /** @param start offset in the content */
    record Token(String text, int start) {

        int end() {
            return start + text.length();
        }

        boolean saysSomething() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }

    static Line of(Fragment content) {
        var text = new StringBuilder();
        // A leaf that is no text takes one position; what stands for it can't be typed, so that it only equals itself.
        for (var node : content) text.append(node.isText() ? node.text() : "\uFFFF");
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) tokens.add(new Token(matcher.group(), matcher.start()));
        return new Line(content, tokens);
    }

    int[] numbered(Map<String, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token.text(), _ -> numbers.size()))
                .toArray();
    }

    /** Where the token of that index begins; the content's end after the last. */
    int start(int index) {
        return index < tokens.size() ? tokens.get(index).start() : content.size();
    }

    Fragment cut(int first, int last) {
        return content.cut(start(first), start(last));
    }
}
