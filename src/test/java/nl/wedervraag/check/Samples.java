package nl.wedervraag.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.wedervraag.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/** Answers of which people said what is weak in them, and where. */
final class Samples {

    static final AnswerCheck CHECK = new AnswerCheck();

    record Spot(String words, String kind) {}

    record Sample(
            String id,
            String theme,
            String question,
            String text,
            String label,
            String split,
            List<Spot> spots,
            String note) {

        boolean isGeneric() {
            return label.equals("generic");
        }
    }

    record Example(Language language, String rule, List<String> fires, List<String> quiet) {}

    private Samples() {}

    static List<Sample> labelled(Language language, String split) {
        var all = read("labelled-" + language.code() + ".json", Sample[].class);
        return List.of(all).stream()
                .filter(sample -> sample.split().equals(split))
                .toList();
    }

    static List<Example> examples() {
        return List.of(read("examples.json", Example[].class));
    }

    static List<String> lines(String name, Language language) {
        try (var in = open(name + "-" + language.code() + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> check(String text, Language language) {
        return CHECK.check(new AnswerText(text, language, AskedTheme.OTHER));
    }

    static List<Finding> check(Sample sample, Language language) {
        return CHECK.check(new AnswerText(sample.text(), language, AskedTheme.of(sample.theme())));
    }

    private static <T> T read(String name, Class<T> shape) {
        try (var in = open(name)) {
            return JsonMapper.builder().build().readValue(in, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream(name), name);
    }
}
