package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.json;
import static nl.wedervraag.coediting.model.Written.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
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

    @Test
    void writesNumbersAsBrowsersDo() {
        for (var number : List.of(
                "0",
                "-1",
                "123",
                "1.5",
                "-0.25",
                "100000000000000000000",
                "1e+21",
                "1.5e+300",
                "0.000001",
                "1e-7",
                "1.25e-10",
                "5e-324",
                "1.7976931348623157e+308",
                "0.1",
                "9007199254740993.0")) {
            var expected = number.equals("9007199254740993.0") ? "9007199254740992" : number;
            assertThat(CanonicalJson.of(JsonMapper.shared().readTree(number))).isEqualTo(expected);
        }
        assertThat(CanonicalJson.of(JsonMapper.shared().readTree("-0.0"))).isEqualTo("0");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CanonicalJson.of(JsonMapper.shared().readTree("1e400")));
    }

    @Test
    void writesStringsWithTheFewestEscapes() {
        var text = JsonMapper.shared().readTree("\"\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f\\\"\\\\ é😀\\u2028\"");
        assertThat(CanonicalJson.of(text)).isEqualTo("\"\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\\\"\\\\ é😀\u2028\"");
        assertThat(CanonicalJson.of(json("[[],{},[1,[2]]]"))).isEqualTo("[[],{},[1,[2]]]");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CanonicalJson.of(JsonMapper.shared().readTree("\"\\ud800x\"")));
    }
}
