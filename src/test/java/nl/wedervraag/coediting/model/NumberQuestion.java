package nl.wedervraag.coediting.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Are numbers written as the browser writes them? */
final class NumberQuestion implements Question {

    @Override
    public ObjectNode ask(Generated generated) {
        var random = generated.random();
        double number = Double.longBitsToDouble(random.nextLong());
        if (random.nextBoolean()) number = (float) random.nextGaussian() * Math.pow(10, random.nextInt(50) - 25);
        if (!Double.isFinite(number)) number = random.nextInt();
        var request = Question.order("canonical");
        request.putObject("value").put("n", number);
        return request;
    }

    @Override
    public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
        var text = CanonicalJson.of(asked.path("value"));
        return text.equals(answer.path("text").asString("")) ? null : "other text: " + text;
    }
}
