package nl.wedervraag.coediting.model;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents and steps as tests write them: JSON with single quotes. */
final class Written {

    private Written() {}

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    static Node document(String blocks) {
        return Schema.listed().parse(json("{'type':'doc','content':[" + blocks + "]}"));
    }

    static String paragraph(String text) {
        return text.isEmpty()
                ? "{'type':'paragraph'}"
                : "{'type':'paragraph','content':[{'type':'text','text':'" + text + "'}]}";
    }

    static Node paragraphs(String... texts) {
        var blocks = new StringBuilder();
        for (var text : texts) blocks.append(blocks.isEmpty() ? "" : ",").append(paragraph(text));
        return document(blocks.toString());
    }

    static Step step(String text) {
        return Schema.listed().parseStep(json(text));
    }

    static Step typed(int at, String text) {
        return step("{'stepType':'replace','from':" + at + ",'to':" + at
                + ",'slice':{'content':[{'type':'text','text':'" + text + "'}]}}");
    }
}
