package nl.wedervraag.editorial;

import java.util.Set;
import nl.wedervraag.editorial.Judgement.Harmless;

/**
 * A word that is in no dictionary became the one that it is nearest to, or two words that it is run together from. A name, a
 * term of the trade and a word with another beginning stay what they are.
 */
record Spelling(Words words) implements Proof {

    /** Of shorter ones too many others are near. */
    private static final int SHORTEST = 3;

    private static final int LONGEST_WITH_ONE_SLIP = 4;

    @Override
    public Harmless reason() {
        return Harmless.SPELLING;
    }

    @Override
    public int longest() {
        return 2;
    }

    @Override
    public boolean holds(Part before, Part after) {
        if (before.size() == 0 || after.size() == 0 || !areWords(before) || !areWords(after)) {
            return false;
        }
        if (before.isOne() && after.isOne()) {
            return isSlip(before, after);
        }
        return joined(before).equals(joined(after))
                && (before.isOne() ? isSplit(before, after) : isMended(before, after));
    }

    private static boolean areWords(Part part) {
        return part.line().part(part.from(), part.to()).stream().allMatch(Token::isWord);
    }

    private static String joined(Part part) {
        var joined = new StringBuilder();
        part.line().part(part.from(), part.to()).forEach(token -> joined.append(token.lower()));
        return joined.toString();
    }

    /** As "alot" to "a lot". */
    private boolean isSplit(Part before, Part after) {
        return after.size() == 2
                && isUnknown(before)
                && words.data().splits().contains(before.first().lower())
                && after.line().part(after.from(), after.to()).stream().allMatch(token -> words.knows(token.lower()));
    }

    /** As "a nother" to "another". */
    private boolean isMended(Part before, Part after) {
        return after.isOne()
                && words.knows(after.first().lower())
                && before.line().part(before.from(), before.to()).stream()
                        .anyMatch(token -> !token.isCapitalised() && !words.isKnownAnywhere(token.lower()));
    }

    private boolean isSlip(Part before, Part after) {
        var was = before.first().lower();
        var is = after.first().lower();
        if (before.first().plain().equals(after.first().plain())) {
            return false;
        }
        if (is.replace("'", "").equals(was)) {
            return !words.knows(was) && words.knows(is) && sameCapital(before, after);
        }
        if (Math.min(was.length(), is.length()) < SHORTEST || was.charAt(0) != is.charAt(0)) {
            return false;
        }
        int distance = distance(was, is);
        if (distance == 0 || distance > (was.length() <= LONGEST_WITH_ONE_SLIP ? 1 : 2)) {
            return false;
        }
        if (words.data().closed().stream().anyMatch(group -> group.contains(is))) {
            return isUnknownAnyCase(before)
                    && words.data().closed().stream().allMatch(group -> isNearest(was, is, distance, group));
        }
        return isUnknown(before) && sameCapital(before, after) && words.knows(is) && isAloneNear(was, is, distance);
    }

    private static boolean sameCapital(Part before, Part after) {
        return before.first().isCapitalised() == after.first().isCapitalised()
                && before.first().isShouted() == after.first().isShouted();
    }

    private boolean isUnknown(Part part) {
        return isUnknownAnyCase(part)
                && !part.first().isShouted()
                && (!part.first().isCapitalised() || part.line().beginsSentence(part.from()));
    }

    private boolean isUnknownAnyCase(Part part) {
        return !words.isKnownAnywhere(part.first().lower())
                && !words.isKnownAnywhere(part.first().text());
    }

    /** Days and months are near each other: only one may be as near as this. */
    private static boolean isNearest(String was, String is, int distance, Set<String> group) {
        return group.stream().allMatch(other -> other.equals(is) || distance(was, other) > distance);
    }

    /** Whether it is what the dictionary suggests first, and nothing else is as near. */
    private boolean isAloneNear(String was, String is, int distance) {
        var known = words.data().slips().get(was);
        if (known != null) {
            return known.equals(is);
        }
        var suggestions = words.suggestions(was);
        return !suggestions.isEmpty()
                && suggestions.getFirst().equals(is)
                && suggestions.stream().skip(1).allMatch(other -> distance(was, other) > distance);
    }

    /** Of Damerau and Levenshtein, each letter changed once at most (optimal string alignment). */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, one, i, other, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int least(int[][] rows, String one, int i, String other, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
