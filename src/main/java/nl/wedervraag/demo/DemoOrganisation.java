package nl.wedervraag.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wedervraag.access.Role;
import nl.wedervraag.shared.Language;

/** The organisation as its resource tells it. Keys are the resource's own; texts are keyed by a language's two letters. */
record DemoOrganisation(
        String name,
        List<DemoPerson> people,
        List<DemoTeam> teams,
        List<DemoQuestion> questions,
        List<DemoPosition> positions) {

    /** In a role's or an answer's scope: not a team or position but the company itself. */
    static final String COMPANY = "company";

    static Language language(String code) {
        return Language.of(Locale.of(code));
    }

    /** @param may what somebody who signs in as this person can try */
    record DemoPerson(String key, String name, String language, List<DemoRole> roles, Map<String, String> may) {}

    record DemoRole(String scope, Role role) {}

    record DemoTeam(String key, String name) {}

    record DemoQuestion(String key, String theme, Map<String, String> text, Map<String, String> guidance) {}

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
