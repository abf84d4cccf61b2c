package nl.wedervraag.shared.ui;

/** The beginning of what somebody wrote, in one line. */
public final class Excerpt {

    private Excerpt() {}

    /** @param longest in characters as people count them, without the mark that there is more */
    public static String of(String words, int longest) {
        var flat = words.strip().replaceAll("\\s+", " ");
        return flat.codePointCount(0, flat.length()) <= longest
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, longest)).strip() + "…";
    }
}
