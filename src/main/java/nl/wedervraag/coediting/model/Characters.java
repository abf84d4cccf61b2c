package nl.wedervraag.coediting.model;

/** Which characters a text may hold: no control characters, no half of a surrogate pair. */
final class Characters {

    private Characters() {}

    static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) continue;
            if (isControl(c)) throw new Refusal(Reason.CONTROL_CHARACTER, "U+%04X".formatted((int) c));
            if (!Character.isSurrogate(c)) continue;
            if (!splitsPair(text, i + 1)) throw new Refusal(Reason.UNPAIRED_SURROGATE, "U+%04X".formatted((int) c));
            i++;
        }
    }

    /** Whether a cut at {@code offset} would part a surrogate pair. */
    static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    /** C0 and C1 but the tab, and the code points that are no characters. */
    private static boolean isControl(char c) {
        return c != '\t' && (c < ' ' || c >= 0x7F && c < 0xA0) || c >= 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
