package nl.wedervraag.coediting.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents and steps that a fuzzer makes up: read or refused, never anything else. A build tries again the inputs kept
 * beside this class; {@code JAZZER_FUZZ=1 mvn test -Dtest=ModelFuzzTests#steps} looks for new ones.
 */
class ModelFuzzTests {

    private static final Duration LONGEST = Duration.ofMillis(50);

    private static final Node BASE =
            Written.document("{'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'Title'}]},"
                    + "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'strong'}]},"
                    + "{'type':'hard_break'},{'type':'text','text':'😀b','marks':[{'type':'link','attrs':{'href':'https://x.org'}}]}]},"
                    + "{'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph'}]},"
                    + "{'type':'list_item','content':[" + Written.paragraph("item") + "]}]},"
                    + "{'type':'blockquote','content':[" + Written.paragraph("said") + "]}");

    private interface Reading {
        void run(JsonNode json);
    }

    private static void tryReading(byte[] input, Reading reading) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(new String(input, UTF_8));
        } catch (JacksonException notJson) {
            return;
        }
        Runnable attempt = () -> {
            try {
                reading.run(json);
            } catch (Refusal refused) {
                assertThat(refused.reason()).isNotNull();
            }
        };
        var took = Duration.ofNanos(CpuTime.least(1, attempt));
        // The first of all loads classes too.
        if (took.compareTo(LONGEST) > 0) took = Duration.ofNanos(CpuTime.least(3, attempt));
        assertThat(took).isLessThan(LONGEST);
    }

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "protocol.dict")
    void documents(byte[] input) {
        tryReading(input, json -> {
            var document = Schema.listed().parse(json);
            assertThat(Schema.listed().parse(document.toJson())).isEqualTo(document);
            assertThat(Html.of(document, 1)).doesNotContainIgnoringCase("<script", "href=\"javascript");
            assertThat(ContentHash.of(document, "").hex()).hasSize(64);
        });
    }

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "protocol.dict")
    void steps(byte[] input) {
        var before = BASE.toJson();
        tryReading(input, json -> {
            var steps = Schema.listed().parseSteps(json.isArray() ? json : List.of(json));
            var rebase = Rebase.start(BASE, steps);
            assertThat(Schema.listed().parse(rebase.document().toJson())).isEqualTo(rebase.document());
            assertThat(Schema.listed().parseSteps(Question.json(steps))).isEqualTo(steps);
        });
        assertThat(BASE.toJson()).isEqualTo(before);
    }
}
