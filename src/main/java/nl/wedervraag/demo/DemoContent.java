package nl.wedervraag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the demo's resources. */
@Component
class DemoContent {

    private static final List<String> ANSWERS =
            List.of("company", "grid-data", "backend-engineer", "data-analyst", "planning", "planner");

    private static final List<String> PIECES = List.of("stories.json", "challenges.json");

    private final JsonMapper json;

    DemoContent(JsonMapper json) {
        this.json = json;
    }

    DemoOrganisation organisation() {
        return read("organisation.json", DemoOrganisation.class);
    }

    List<DemoAnswer> answers() {
        return ANSWERS.stream().flatMap(this::answersOf).toList();
    }

    List<DemoPiece> pieces() {
        return PIECES.stream()
                .flatMap(name -> read(name, DemoPiece.File.class).pieces().stream())
                .toList();
    }

    List<DemoFact> facts() {
        return read("facts.json", DemoFact.File.class).facts();
    }

    private Stream<DemoAnswer> answersOf(String scope) {
        return read("answers-" + scope + ".json", DemoAnswer.File.class).answers().stream();
    }

    private <T> T read(String name, Class<T> type) {
        try (var in = new ClassPathResource(name, DemoContent.class).getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
