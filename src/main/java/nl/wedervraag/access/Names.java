package nl.wedervraag.access;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wedervraag.access.NameRefused.Reason;

/** What people may be called, so that each is told from all others: nothing invisible, one alphabet. */
final class Names {

    private static final int LONGEST = 100;
    private static final Pattern SPACES = Pattern.compile("\\s+|\\p{Zs}+");
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,100}");
    /** Format characters, unpaired halves, private and unassigned ones; what is drawn as nothing; heaps of accents. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{C}\\p{Zl}\\p{Zp}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}"
                    + "\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFFC}\\x{E0100}-\\x{E01EF}]|\\p{M}{3}");
    /** These are written with Latin letters among them, and look like none of them. */
    private static final Set<UnicodeScript> BESIDE_LATIN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private Names() {}

    /** The name as it is kept: composed characters, single spaces. */
    static String name(String typed) {
        var name = SPACES.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        refuseIf(name.isEmpty(), Reason.NAME_EMPTY);
        refuseIf(name.codePointCount(0, name.length()) > LONGEST, Reason.NAME_TOO_LONG);
        refuseIf(INVISIBLE.matcher(name).find(), Reason.NAME_INVISIBLE);
        refuseIf(name.codePoints().noneMatch(Character::isLetter), Reason.NAME_EMPTY);
        refuseIf(isMixed(name), Reason.NAME_MIXED);
        return name;
    }

    /** The sign-in name as it is kept and looked up: in small letters. */
    static String signInName(String typed) {
        var name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        refuseIf(!SIGN_IN_NAME.matcher(name).matches(), Reason.SIGN_IN_NAME_CHARACTERS);
        refuseIf(isMixed(name), Reason.SIGN_IN_NAME_MIXED);
        return name;
    }

    private static boolean isMixed(String name) {
        var scripts = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        return scripts.size() > 1 && !BESIDE_LATIN.containsAll(scripts);
    }

    private static void refuseIf(boolean condition, Reason reason) {
        if (condition) {
            throw new NameRefused(reason);
        }
    }
}
