package nl.wedervraag.coediting.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts many random cases to the libraries and to our model; of the first difference it tells the smallest case. */
final class Differential {

    private static final int BATCH = 100;

    /** The libraries, or what stands in for them. */
    interface Answers {
        /** One answer for each request, in order. */
        JsonNode ask(List<ObjectNode> requests) throws IOException;
    }

    private final Answers libraries;
    private final long seed;

    Differential(Answers libraries, long seed) {
        this.libraries = libraries;
        this.seed = seed;
    }

    /** Each question has a row of random numbers of its own, so that a seed finds its case again whatever else runs. */
    void run(TestSchema schema, Question question, int count) {
        var name = question.getClass().getSimpleName();
        var generated = new Generated(new Random(seed + name.hashCode()), schema);
        var asked = ask(batch(generated, question, count));
        for (int left = count - BATCH; !asked.requests().isEmpty(); left -= BATCH) {
            // While we make up the next cases, and compare, the libraries are at work too.
            var next = batch(generated, question, left);
            var answers = asked.answers().join();
            var requests = asked.requests();
            asked = ask(next);
            compare(schema, question, requests, answers);
        }
    }

    private record Asked(List<ObjectNode> requests, CompletableFuture<JsonNode> answers) {}

    private Asked ask(List<ObjectNode> requests) {
        return new Asked(requests, CompletableFuture.supplyAsync(() -> answers(requests)));
    }

    private JsonNode answers(List<ObjectNode> requests) {
        try {
            return libraries.ask(requests);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<ObjectNode> batch(Generated generated, Question question, int size) {
        var batch = new ArrayList<ObjectNode>();
        for (int i = 0; i < Math.min(BATCH, size); i++) batch.add(asked(generated, question));
        return batch;
    }

    private void compare(TestSchema schema, Question question, List<ObjectNode> requests, JsonNode answers) {
        for (int i = 0; i < requests.size(); i++) {
            var difference = question.difference(schema.schema(), requests.get(i), answers.get(i));
            if (difference != null) fail(schema, question, requests.get(i), difference);
        }
    }

    static ObjectNode asked(Generated generated, Question question) {
        return question.ask(generated).put("schema", generated.schema().name());
    }

    private void fail(TestSchema schema, Question question, ObjectNode found, String difference) {
        var kind = kind(difference);
        System.out.println("seed " + seed + ", making smaller what was first seen as " + found + ": " + difference);
        var smallest =
                new Shrinker(smaller -> kind.equals(kind(difference(schema, question, smaller)))).smallest(found);
        throw new AssertionError("seed %d, schema %s, %s%n%s%nfirst seen as %s%nlibrary: %s"
                .formatted(
                        seed,
                        schema,
                        difference(schema, question, smallest),
                        smallest,
                        found,
                        answers(List.of(smallest)).get(0)));
    }

    private static String kind(@Nullable String difference) {
        return difference == null ? "" : difference.replaceFirst(":.*", "");
    }

    private @Nullable String difference(TestSchema schema, Question question, ObjectNode asked) {
        try {
            return question.difference(
                    schema.schema(), asked, answers(List.of(asked)).get(0));
        } catch (Refusal | JacksonException noCaseAtAll) {
            return null;
        }
    }
}
