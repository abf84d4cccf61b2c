package nl.wedervraag.demo;

import java.util.Map;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.facts.Fact;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;

/**
 * What the resource's keys have become in the database.
 *
 * @param asking for each scope and question a position through which it is answered there
 */
record DemoWorld(
        Map<String, SignedIn> people,
        Map<String, TeamId> teams,
        Map<String, PositionId> positions,
        Map<String, QuestionId> questions,
        Map<Asked, PositionId> asking,
        Map<String, Fact> facts) {

    record Asked(String scope, String question) {}

    SignedIn person(String key) {
        return known(people, key);
    }

    TeamId team(String key) {
        return known(teams, key);
    }

    PositionId position(String key) {
        return known(positions, key);
    }

    QuestionId question(String key) {
        return known(questions, key);
    }

    LightText.Mention mention(String fact, Language language) {
        Fact found = known(facts, fact);
        return new LightText.Mention(found.id().value(), found.present().in(language));
    }

    PositionId asking(String scope, String question) {
        return known(asking, new Asked(scope, question));
    }

    private static <K, V> V known(Map<K, V> things, K key) {
        V found = things.get(key);
        if (found == null) {
            throw new IllegalStateException("nothing of the demo is called " + key);
        }
        return found;
    }
}
