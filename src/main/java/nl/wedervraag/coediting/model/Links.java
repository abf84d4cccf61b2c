package nl.wedervraag.coediting.model;

import java.util.regex.Pattern;

/**
 * Which links may be followed: http, https and mailto, written plainly.
 *
 * <p>A list of what is allowed rather than of what isn't: the scheme stands at the very start, in letters, and something
 * follows it. Browsers drop tabs, line ends and leading white space from an address before they read its scheme, so none
 * may occur; entities are text here.
 */
final class Links {

    private static final Pattern ALLOWED =
            Pattern.compile("(?:https?://|mailto:)[^\\s\\p{Z}\\uFEFF][^\\x00-\\x20\\x7F]*", Pattern.CASE_INSENSITIVE);

    private Links() {}

    static void check(String link) {
        if (!ALLOWED.matcher(link).matches()) throw new Refusal(Reason.FORBIDDEN_LINK, "http, https or mailto only");
    }
}
