package nl.wedervraag.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people call a thing, or ask, in one line that everybody reads alike: composed letters, single spaces, no markup. */
public final class OneLine {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");
    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?a-zA-Z]|&(#\\w+|\\w+);");

    private OneLine() {}

    /**
     * The text as it is kept.
     *
     * @param longest in characters as people count them
     * @throws TextRefused when nothing is left, it is too long, or it isn't plain
     */
    public static String of(String typed, int longest) {
        return plain(SPACES.matcher(composed(typed)).replaceAll(" ").strip(), longest);
    }

    /**
     * As {@link #of}, for a text of several lines that may be empty.
     *
     * @throws TextRefused when it is too long or isn't plain
     */
    public static String several(String typed, int longest) {
        var text = composed(typed).strip();
        return text.isEmpty() ? text : plain(text, longest);
    }

    private static String plain(String text, int longest) {
        if (text.isEmpty()) {
            throw new TextRefused(TextRefused.Reason.EMPTY, longest);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new TextRefused(TextRefused.Reason.TOO_LONG, longest);
        }
        if (UNREADABLE.matcher(text.replaceAll("[\r\n\t]", " ")).find()
                || MARKUP.matcher(text).find()) {
            throw new TextRefused(TextRefused.Reason.NOT_PLAIN, longest);
        }
        return text;
    }

    private static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
