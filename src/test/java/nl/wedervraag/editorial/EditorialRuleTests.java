package nl.wedervraag.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wedervraag.editorial.Edits.Edit;
import nl.wedervraag.editorial.Judgement.Editorial;
import nl.wedervraag.editorial.Judgement.Harmless;
import nl.wedervraag.editorial.Judgement.Substantive;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditorialRuleTests {

    /** Of what is editorial, as much has to be recognised: the rest asks for more approvals than needed. */
    private static final double RECOGNISED = 0.6;

    private static void measure(String name, Language language, List<Edit> edits) {
        var editorial = edits.stream().filter(Edit::editorial).toList();
        var missed =
                editorial.stream().filter(edit -> !edit.isRecognised(language)).toList();
        var substantive = edits.stream().filter(edit -> !edit.editorial()).toList();
        var taken =
                substantive.stream().filter(edit -> edit.isRecognised(language)).toList();
        System.out.printf(
                "%s, %s: %d of %d editorial changes recognised, %d of %d of substance taken for one%n",
                name, language, editorial.size() - missed.size(), editorial.size(), taken.size(), substantive.size());
        if (Boolean.getBoolean("editorial.list")) {
            missed.forEach(edit -> System.out.println("MISSED " + edit.before() + " => " + edit.after()));
        }
        assertThat(taken).isEmpty();
        assertThat(editorial.size() - missed.size()).isGreaterThan((int) (RECOGNISED * editorial.size()));
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfSubstancePassesAsEditorial(Language language) {
        var edits = Edits.inSentences("small-edits", language).toList();
        assertThat(edits).hasSizeGreaterThan(900);
        measure("small edits in sentences", language, edits);
    }

    @ParameterizedTest
    @EnumSource
    void norDoesItOfWhatOthersLabelled(Language language) {
        measure("others' edits", language, Edits.of("others-edits", language));
    }

    @ParameterizedTest
    @EnumSource
    void oneChangeOfSubstanceMakesTheLineOne(Language language) {
        var edits = Edits.of("small-edits", language);
        var editorial = edits.stream()
                .filter(edit -> edit.editorial() && edit.isRecognised(language))
                .toList();
        edits.stream()
                .filter(edit -> !edit.editorial())
                .forEach(worse -> editorial.stream()
                        .skip(Math.floorMod(worse.hashCode(), editorial.size()))
                        .limit(3)
                        .forEach(harmless -> assertThat(EditorialRule.judge(
                                        harmless.before() + "; " + worse.before(),
                                        harmless.after() + "; " + worse.after(),
                                        language))
                                .as("%s with %s", harmless, worse)
                                .isInstanceOf(Substantive.class)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LETTER_CASE | our Team decides            | our team decides
            ACCENTS     | the cafe is near            | the café is near
            CONTRACTION | we do not call              | we don't call
            NOTATION    | we have 3 teams             | we have three teams
            SPELLING    | we recieve them             | we receive them
            PUNCTUATION | we decide                   | we decide.
            WHITE_SPACE | plan , then build           | plan, then build
            """)
    void theReasonIsNamed(Harmless reason, String before, String after) {
        assertThat(EditorialRule.judge(before, after, Language.EN)).isEqualTo(new Editorial(Set.of(reason)));
    }

    @Test
    void severalHarmlessPartsAreHarmless() {
        assertThat(EditorialRule.judge("our Team will not call at 5 pm", "our team won't call at 17:00.", Language.EN))
                .isEqualTo(new Editorial(
                        Set.of(Harmless.LETTER_CASE, Harmless.CONTRACTION, Harmless.NOTATION, Harmless.PUNCTUATION)));
    }

    @Test
    void theWordsThatSaySomethingElseAreNamed() {
        assertThat(EditorialRule.judge("we have 3 teams here", "we have 4 teams here", Language.EN))
                .isEqualTo(new Substantive("3", "4"));
        assertThat(EditorialRule.judge("we call", "we do not call", Language.EN))
                .isEqualTo(new Substantive("", "do not"));
    }

    @Test
    void aLongLineIsJudgedSoon() {
        var words = String.join(
                " ", Stream.generate(() -> "aaa 1,000 b'c 5 pm").limit(2_000).toList());
        var others = String.join(
                " ", Stream.generate(() -> "aab 1,001 b'd 5 am").limit(2_000).toList());
        long began = System.nanoTime();
        assertThat(EditorialRule.judge(words, others, Language.EN)).isInstanceOf(Substantive.class);
        assertThat(EditorialRule.judge(
                        "x ".repeat(190) + words.substring(0, 1_000), "y " + words.substring(0, 1_100), Language.EN))
                .isInstanceOf(Substantive.class);
        assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
    }
}
