package nl.wedervraag.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wedervraag.check.Samples.Example;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerCheckTests {

    private static final Set<String> VARIANTS =
            Set.of("age", "contract", "faith", "family", "health", "origin", "sex", "union");

    static Stream<Example> examples() {
        return Samples.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void ruleFiresAtItsExamplesAndNotAtTheOthers(Example example) {
        var rule = Rule.of(example.rule());
        assertThat(example.fires())
                .allSatisfy(text -> assertThat(Samples.check(text, example.language()))
                        .extracting(Finding::rule)
                        .contains(rule));
        assertThat(example.quiet())
                .allSatisfy(text -> assertThat(Samples.check(text, example.language()))
                        .extracting(Finding::rule)
                        .doesNotContain(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, team players, team player",
        "EN, We roll up our sleeves., you rolled up your sleeves",
        "EN, fast-paced, Fast paced",
        "NL, korte lijntjes, Korte lijnen",
        "NL, zelfsturende teams, zelfsturend team",
        "NL, doorgroeimogelijkheden, doorgroeimogelijkheid",
        "NL, hechte teams, hecht team"
    })
    void wordFormsCountAlike(Language language, String one, String other) {
        assertThat(Samples.check(one, language))
                .extracting(Finding::rule)
                .hasSameElementsAs(Samples.check(other, language).stream()
                        .map(Finding::rule)
                        .toList());
    }

    @Test
    void apostrophesCountAlike() {
        assertThat(Samples.check("The sky’s the limit", Language.EN))
                .isEqualTo(Samples.check("The sky's the limit", Language.EN));
    }

    @Test
    void findingsStandAtTheWordsBehindSurrogatesToo() {
        var text = "🚀👩‍👩‍👧 Ge\u0301niaal: we zijn een platte organisatie 🎉.";
        assertThat(Samples.check(text, Language.NL))
                .filteredOn(finding -> finding.rule() == Rule.CLICHE)
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .containsExactly("platte organisatie");
    }

    @Test
    void phrasesThatOverlapAreOneFinding() {
        var text = "We have a great team spirit.";
        assertThat(Samples.check(text, Language.EN))
                .filteredOn(finding -> finding.rule() == Rule.CLICHE)
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .containsExactly("great team spirit");
    }

    @Test
    void sameTextGivesSameFindings() {
        var another = new AnswerCheck();
        for (var sample : Samples.labelled(Language.EN, "develop")) {
            var answer = new AnswerText(sample.text(), Language.EN, AskedTheme.WORK);
            assertThat(another.check(answer)).isEqualTo(Samples.CHECK.check(answer));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void overTwoMinutesIsTooLong(Language language) {
        assertThat(Samples.check("Anna 12. ".repeat(134), language))
                .extracting(Finding::rule)
                .doesNotContain(Rule.TOO_LONG);
        assertThat(Samples.check("Anna 12. ".repeat(145), language))
                .filteredOn(finding -> finding.rule() == Rule.TOO_LONG)
                .singleElement()
                .satisfies(finding -> assertThat(finding.parameters()).containsExactly(130));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsSaidOfATextWithoutWords(Language language) {
        assertThat(Samples.check(" … 🎉\n", language)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFindingHasItsTexts(Language language) throws IOException {
        var file = language == Language.EN ? "translations.properties" : "translations_nl.properties";
        var bundle = Files.readString(Path.of("src", "main", "resources", "vaadin-i18n", file));
        var keys = new TreeSet<String>();
        for (var rule : Rule.values()) {
            switch (rule) {
                case UNWISE -> VARIANTS.forEach(variant -> addKeys(rule, variant, keys));
                case NO_EXAMPLE -> Stream.of(AskedTheme.values()).forEach(theme -> addKeys(rule, theme.key(), keys));
                default -> addKeys(rule, "", keys);
            }
        }
        assertThat(keys).allSatisfy(key -> assertThat(bundle).contains("\n" + key + "="));
    }

    private static void addKeys(Rule rule, String variant, Set<String> keys) {
        var finding = new Finding(rule, variant, 0, 1, java.util.List.of());
        keys.add(finding.whyKey());
        keys.add(finding.proposalKey());
    }
}
