package nl.wedervraag.coediting.model;

/**
 * The words of a range as a person reads them, with a little of what stands around, by which they are known again: the text
 * quote selector of the <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">Web Annotation Data
 * Model</a>.
 *
 * @param exact begins and ends with something else than white space
 * @param prefix up to {@value #AROUND} characters before
 * @param suffix up to {@value #AROUND} characters behind
 */
public record Quote(String exact, String prefix, String suffix) {

    /** In characters. */
    public static final int LONGEST = 4_000;

    private static final int AROUND = 32;
    private static final int NEXT = 8;

    /** What a text has from one place to another. */
    static Quote of(String text, int from, int to) {
        int before = Math.max(0, from - AROUND);
        int behind = Math.min(text.length(), to + AROUND);
        return new Quote(
                text.substring(from, to),
                text.substring(Characters.splitsPair(text, before) ? before + 1 : before, from),
                text.substring(to, Characters.splitsPair(text, behind) ? behind - 1 : behind));
    }

    /** Whether the same words elsewhere are the beginning of a word if these are. */
    boolean beginsAlike(Quote other) {
        return continues(prefix, prefix.length() - 1) || !continues(other.prefix, other.prefix.length() - 1);
    }

    boolean endsAlike(Quote other) {
        return continues(suffix, 0) || !continues(other.suffix, 0);
    }

    private static boolean continues(String around, int at) {
        return at >= 0 && at < around.length() && Character.isLetterOrDigit(around.charAt(at));
    }

    /** How many of the characters around it are the same as around another. */
    int agreement(Quote other) {
        return agreementBefore(other) + agreementBehind(other);
    }

    private int agreementBefore(Quote other) {
        int length = Math.min(prefix.length(), other.prefix.length());
        int agreeing = 0;
        while (agreeing < length && last(prefix, agreeing) == last(other.prefix, agreeing)) agreeing++;
        return agreeing;
    }

    private static char last(String text, int behind) {
        return text.charAt(text.length() - 1 - behind);
    }

    private int agreementBehind(Quote other) {
        int length = Math.min(suffix.length(), other.suffix.length());
        int agreeing = 0;
        while (agreeing < length && suffix.charAt(agreeing) == other.suffix.charAt(agreeing)) agreeing++;
        return agreeing;
    }

    /** Whether what is next to it on both sides is next to another too. */
    boolean isAround(Quote other) {
        return agreementBefore(other) >= Math.min(NEXT, prefix.length())
                && agreementBehind(other) >= Math.min(NEXT, suffix.length());
    }
}
