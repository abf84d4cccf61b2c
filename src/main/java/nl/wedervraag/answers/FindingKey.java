package nl.wedervraag.answers;

import java.util.regex.Pattern;
import nl.wedervraag.check.Finding;
import nl.wedervraag.check.Rule;

/**
 * By what a finding is known again: the same words under the same rule, in the same wording. Other words are another finding.
 *
 * @param words their hash, so that what somebody said of a draft holds no words of it
 */
public record FindingKey(Rule rule, String words) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** A long answer grows and shrinks by every word: what was said of it holds for so many seconds more. */
    private static final int STEP_OF_LENGTH = 30;

    static FindingKey of(WordingId wording, Finding finding, String words) {
        var about = finding.rule() == Rule.TOO_LONG ? Integer.toString(steps(finding)) : one(words);
        return new FindingKey(finding.rule(), Sha256.of(wording.value() + "\n" + finding.variant() + "\n" + about));
    }

    private static int steps(Finding finding) {
        return finding.parameters().getFirst() instanceof Integer seconds ? seconds / STEP_OF_LENGTH : 0;
    }

    private static String one(String words) {
        return SPACES.matcher(words).replaceAll(" ").strip();
    }
}
