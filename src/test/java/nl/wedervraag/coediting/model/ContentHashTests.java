package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.json;
import static nl.wedervraag.coediting.model.Written.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContentHashTests {

    @Test
    void ordersKeysAndWritesNumbersAsTheExampleOfTheStandard() {
        var example = JsonMapper.shared().readTree("""
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}""");

        assertThat(CanonicalJson.of(example)).isEqualTo("""
                {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @Test
    void ordersKeysByTheirCodeUnits() {
        assertThat(CanonicalJson.of(json("{'\uFB33':1,'😀':2,'b':3,'a':4,'1':5}")))
                .isEqualTo("{\"1\":5,\"a\":4,\"b\":3,\"😀\":2,\"\uFB33\":1}");
    }

    @Test
    void changesWithTheTextAndWithTheQuestion() {
        var hash = ContentHash.of(paragraphs("a"), "Why?");

        assertThat(hash).isEqualTo(ContentHash.of(paragraphs("a"), "Why?"));
        assertThat(hash).isNotEqualTo(ContentHash.of(paragraphs("b"), "Why?"));
        assertThat(hash).isNotEqualTo(ContentHash.of(paragraphs("a"), "What?"));
    }

    @Test
    void isSixtyFourDigits() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new ContentHash("abc"));
    }
}
