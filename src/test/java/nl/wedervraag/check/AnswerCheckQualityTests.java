package nl.wedervraag.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.check.Samples.Sample;
import nl.wedervraag.check.Samples.Spot;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How many generic answers are caught at the right words, and how many genuine ones are left alone. */
class AnswerCheckQualityTests {

    private static final double CAUGHT = 0.9;
    private static final double FALSE_ALARMS = 0.1;

    @ParameterizedTest
    @CsvSource({"EN,develop", "EN,hold-out", "NL,develop", "NL,hold-out"})
    void catchesGenericAnswersAndLeavesGenuineOnesAlone(Language language, String split) {
        var samples = Samples.labelled(language, split);
        var generic = samples.stream().filter(Sample::isGeneric).toList();
        var genuine = samples.stream().filter(sample -> !sample.isGeneric()).toList();
        var caught = caught(samples, language);
        var alarms = falseAlarms(samples, language);
        System.out.printf(
                "%s %s: caught %d of %d, false alarms %d of %d%n",
                language, split, caught, generic.size(), alarms, genuine.size());
        for (var rule : Rule.values()) {
            System.out.printf("  %-14s | %s%n", rule.key(), precisionAndRecall(rule, samples, language));
        }
        assertThat((double) caught / generic.size()).isGreaterThanOrEqualTo(CAUGHT);
        assertThat((double) alarms / genuine.size()).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leavesNeutralMentionsOfWhatIsProtectedAlone(Language language) {
        assertThat(Samples.lines("neutral", language))
                .allSatisfy(text -> assertThat(Samples.check(text, language)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void seesWhatIsUnwiseAmongNamesAndNumbers(Language language) {
        assertThat(Samples.lines("unwise", language))
                .allSatisfy(text -> assertThat(Samples.check(text, language))
                        .extracting(Finding::rule)
                        .contains(Rule.UNWISE));
    }

    private static long caught(List<Sample> samples, Language language) {
        return samples.stream()
                .filter(sample -> sample.isGeneric() && isCaught(sample, language))
                .count();
    }

    private static long falseAlarms(List<Sample> samples, Language language) {
        return samples.stream()
                .filter(sample ->
                        !sample.isGeneric() && !Samples.check(sample, language).isEmpty())
                .count();
    }

    private static boolean isCaught(Sample sample, Language language) {
        var findings = Samples.check(sample, language);
        return sample.spots().stream()
                .anyMatch(spot -> findings.stream().anyMatch(finding -> meets(finding, spot, sample.text())));
    }

    private static boolean meets(Finding finding, Spot spot, String text) {
        if (spot.kind().equals("too-long") || spot.kind().equals("no-example")) {
            return finding.rule().key().equals(spot.kind());
        }
        var start = text.indexOf(spot.words());
        return finding.start() < start + spot.words().length() && finding.end() > start;
    }

    /** Precision: of a rule's findings, those in generic answers; recall: of the spots of its kind, those it meets. */
    private static String precisionAndRecall(Rule rule, List<Sample> samples, Language language) {
        var given = new ArrayList<Boolean>();
        var met = new ArrayList<Boolean>();
        for (var sample : samples) {
            var own = Samples.check(sample, language).stream()
                    .filter(finding -> finding.rule() == rule)
                    .toList();
            own.forEach(finding -> given.add(sample.isGeneric()));
            sample.spots().stream()
                    .filter(spot -> spot.kind().equals(rule.key()))
                    .forEach(spot -> met.add(own.stream().anyMatch(finding -> meets(finding, spot, sample.text()))));
        }
        return share(given) + " | " + share(met);
    }

    private static String share(List<Boolean> all) {
        return all.stream().filter(one -> one).count() + " of " + all.size();
    }

    @Test
    void theReadmeSaysWhatIsMeasured() throws IOException {
        var readme = Files.readAllLines(Path.of("README.md"));
        var english = Samples.labelled(Language.EN, "hold-out");
        var dutch = Samples.labelled(Language.NL, "hold-out");
        assertThat(String.join(" ", readme))
                .contains("it catches %d in English and %d in Dutch"
                        .formatted(caught(english, Language.EN), caught(dutch, Language.NL)))
                .contains("it says something of %d and %d."
                        .formatted(falseAlarms(english, Language.EN), falseAlarms(dutch, Language.NL)));
        for (var rule : Rule.values()) {
            var figures = " | %s | %s |"
                    .formatted(
                            precisionAndRecall(rule, english, Language.EN),
                            precisionAndRecall(rule, dutch, Language.NL));
            assertThat(readme)
                    .as(rule.key())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("| `" + rule.key() + "` ")
                            .endsWith(figures));
        }
    }
}
