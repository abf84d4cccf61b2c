package nl.wedervraag.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.wedervraag.access.Role;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.shared.Language;

/** The organisation as its resource tells it. Keys are the resource's own; texts are keyed by a language's two letters. */
record DemoOrganisation(
        String name,
        List<DemoPerson> people,
        List<DemoTeam> teams,
        List<DemoRewording> reworded,
        List<DemoQuestion> questions,
        List<DemoPosition> positions) {

    /** In a role's or an answer's scope: not a team or position but the company itself. */
    static final String COMPANY = "company";

    static Language language(String code) {
        return Language.of(Locale.of(code));
    }

    static <T> Map<Language, T> byLanguage(Map<String, T> texts) {
        Map<Language, T> byLanguage = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> byLanguage.put(language(code), text));
        return byLanguage;
    }

    /** @param may what somebody who signs in as this person can try */
    record DemoPerson(String key, String name, String language, List<DemoRole> roles, Map<String, String> may) {}

    record DemoRole(String scope, Role role) {}

    record DemoTeam(String key, String name) {}

    /** A question of the starter bank that the organisation put in its own words. */
    record DemoRewording(String key, Map<String, String> text) {}

    record DemoQuestion(
            String key,
            String theme,
            Map<String, String> text,
            Map<String, String> why,
            Map<String, String> good,
            Map<String, String> avoid,
            Map<String, List<String>> phrasings,
            Map<String, String> belongs) {

        Map<Language, Guidance> guidance() {
            return byLanguage(text.keySet().stream()
                    .collect(Collectors.toMap(
                            code -> code,
                            code -> new Guidance(
                                    in(code, why),
                                    in(code, good),
                                    in(code, avoid),
                                    in(code, phrasings),
                                    in(code, belongs)))));
        }

        private static <T> T in(String code, Map<String, T> texts) {
            return Objects.requireNonNull(texts.get(code), code);
        }
    }

    /** @param panel keys of those who interview for it */
    record DemoPosition(
            String key,
            String team,
            String name,
            String language,
            List<String> panel,
            boolean closed,
            List<String> questions) {}
}
