package nl.wedervraag.questions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.springframework.stereotype.Component;

/**
 * What was typed for the bank, as it is kept: in every language that there is. The organisation's languages are asked for;
 * in another one stands what stands in the first of them, until somebody words it there.
 */
@Component
class BankTexts {

    private static final int MOST_PHRASINGS = 100;

    private final Organisation organisation;

    BankTexts(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * @param now what stands there, empty for something new
     * @throws TextRefused when one of them can't be taken
     */
    Map<Language, String> lines(Map<Language, String> typed, Map<Language, String> now, int longest) {
        List<Language> asked = organisation.settings().languages();
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (asked.contains(language) || typed.containsKey(language)) {
                texts.put(language, OneLine.of(typed.getOrDefault(language, ""), longest));
            }
        }
        Language first = asked.getFirst();
        String text = texts.getOrDefault(first, "");
        for (Language language : Language.values()) {
            String before = now.getOrDefault(language, "");
            texts.putIfAbsent(language, before.equals(now.getOrDefault(first, "")) ? text : before);
        }
        return texts;
    }

    /** @throws TextRefused when one of them can't be taken */
    static Map<Language, Guidance> guidance(Map<Language, Guidance> typed) {
        Map<Language, Guidance> guidance = new EnumMap<>(Language.class);
        typed.forEach((language, one) -> guidance.put(
                language,
                new Guidance(
                        several(one.why()),
                        several(one.good()),
                        several(one.avoid()),
                        phrasings(one.phrasings()),
                        several(one.belongs()))));
        return guidance;
    }

    private static List<String> phrasings(List<String> typed) {
        List<String> phrasings = typed.stream()
                .filter(phrasing -> !phrasing.isBlank())
                .map(phrasing -> OneLine.of(phrasing, Bank.LONGEST_QUESTION))
                .distinct()
                .toList();
        if (phrasings.size() > MOST_PHRASINGS) {
            throw new TextRefused(TextRefused.Reason.TOO_LONG, Bank.LONGEST_GUIDANCE);
        }
        return phrasings;
    }

    private static String several(String text) {
        return OneLine.several(text, Bank.LONGEST_GUIDANCE);
    }
}
