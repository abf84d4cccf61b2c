package nl.wedervraag.search;

/** How far two words are apart in slips of the finger: a letter more, less, other, or two that changed places. */
final class Closeness {

    private Closeness() {}

    /** How many slips are forgiven in a word of this length. */
    static int forgiven(int length) {
        if (length < 4) {
            return 0;
        }
        return length < 8 ? 1 : length < 13 ? 2 : 3;
    }

    /** The restricted Damerau-Levenshtein distance. */
    static int between(String one, String other) {
        var distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : next(distance, one, other, i, j);
            }
        }
        return distance[one.length()][other.length()];
    }

    private static int next(int[][] distance, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        var least =
                Math.min(Math.min(distance[i - 1][j], distance[i][j - 1]) + 1, distance[i - 1][j - 1] + (same ? 0 : 1));
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
