package nl.wedervraag.editorial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wedervraag.editorial.Judgement.Harmless;

/**
 * Signs that neither join nor split clauses: the shape of quotes, dashes and dots, a full stop at the end of a line, a comma
 * after what opens a sentence, one more before the last of a plain list, a hyphen in words that are written both ways.
 */
record Punctuation(Words words) implements Proof {

    private static final Map<String, String> SHAPES =
            Map.of("\u201C", "\"", "\u201D", "\"", "\u201E", "\"", "\u00AB", "\"", "\u00BB", "\"", "\u2026", "...");
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");
    private static final Set<String> DOUBLED = Set.of(",", ".", ";", ":", "?");
    private static final Set<String> COMMA = Set.of(",");
    private static final Set<String> ENDING = Set.of(".", "!", "?", ":", ";", ",", "...", "\u2026", "-", "(");

    @Override
    public Harmless reason() {
        return Harmless.PUNCTUATION;
    }

    @Override
    public int longest() {
        return 5;
    }

    @Override
    public boolean holds(Part before, Part after) {
        if (before.size() == 0) {
            return after.isOne() && mayGo(after);
        }
        if (after.size() == 0) {
            return before.isOne() && mayGo(before);
        }
        return before.isOne() && after.isOne() && sameSign(before, after) || sameCompound(before, after);
    }

    private static boolean sameSign(Part before, Part after) {
        var was = before.first().text();
        var is = after.first().text();
        return shape(was).equals(shape(is))
                || DASHES.contains(was) && DASHES.contains(is) && isRangeOrPause(before) && isRangeOrPause(after);
    }

    private static String shape(String sign) {
        return SHAPES.getOrDefault(sign, sign);
    }

    /** Between two numbers, or with a space on both sides. */
    private static boolean isRangeOrPause(Part dash) {
        var line = dash.line();
        int at = dash.from();
        if (at == 0 || at + 1 >= line.size()) {
            return false;
        }
        return line.at(at - 1).isNumber() && line.at(at + 1).isNumber() || line.isApart(at) && line.isApart(at + 1);
    }

    private boolean mayGo(Part sign) {
        return closesLine(sign)
                || isDoubled(sign)
                || abbreviates(sign)
                || followsOpening(sign)
                || isBeforeLastOfList(sign);
    }

    private static boolean closesLine(Part sign) {
        var line = sign.line();
        return sign.first().is(".")
                && sign.to() == line.size()
                && sign.from() > 0
                && !line.reads(sign.from() - 1, ENDING);
    }

    /** As in "etc.", within a sentence. */
    private boolean abbreviates(Part sign) {
        return sign.first().is(".")
                && sign.line().reads(sign.from() - 1, words.data().abbreviations());
    }

    private static boolean isDoubled(Part sign) {
        return sign.from() > 0
                && DOUBLED.contains(sign.first().text())
                && sign.line().at(sign.from() - 1).is(sign.first().text());
    }

    /** As in "However, we". */
    private boolean followsOpening(Part sign) {
        var line = sign.line();
        return sign.first().is(",")
                && sign.from() > 0
                && sign.to() < line.size()
                && words.data().openings().contains(read(line.part(line.sentence(sign.from() - 1), sign.from())));
    }

    /** As in "plan, build, and ship": each a single word, so that none of them can explain the one before. */
    private boolean isBeforeLastOfList(Part sign) {
        var line = sign.line();
        int at = sign.from();
        return sign.first().is(",")
                && line.reads(at - 2, COMMA)
                && line.reads(at + 1, words.data().and())
                && IntStream.of(at - 3, at - 1, at + 2).allMatch(item -> isPlain(line, item))
                && (at + 3 >= line.size() || !line.at(at + 3).isWord());
    }

    private static boolean isPlain(Line line, int at) {
        return at >= 0
                && at < line.size()
                && line.at(at).isWord()
                && !line.at(at).isCapitalised();
    }

    private boolean sameCompound(Part before, Part after) {
        var was = joined(before);
        return words.data().compounds().contains(was) && was.equals(joined(after));
    }

    private static String joined(Part part) {
        return part.line().part(part.from(), part.to()).stream()
                .map(Token::lower)
                .filter(text -> !text.equals("-"))
                .collect(Collectors.joining());
    }

    private static String read(List<Token> tokens) {
        return tokens.stream().map(Token::lower).collect(Collectors.joining(" "));
    }
}
