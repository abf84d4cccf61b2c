package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.check.Finding;
import nl.wedervraag.check.Rule;

/** Of several findings about the same words one is said: what else is the matter with them is seen when they are mended. */
final class OneAtATime {

    private OneAtATime() {}

    static List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .filter(one -> findings.stream().noneMatch(other -> covers(other, one)))
                .toList();
    }

    private static boolean covers(Finding one, Finding other) {
        return isOfWords(one)
                && isOfWords(other)
                && other.rule() != Rule.UNWISE
                && one.start() <= other.start()
                && other.end() <= one.end()
                && (length(one) > length(other) || comesFirst(one.rule(), other.rule()));
    }

    /** A whole sentence or text is another matter than words in it. */
    private static boolean isOfWords(Finding finding) {
        return finding.rule() != Rule.HARD_SENTENCE && !finding.rule().isOfWholeText();
    }

    private static boolean comesFirst(Rule one, Rule other) {
        return one == Rule.UNWISE || one.compareTo(other) < 0;
    }

    private static int length(Finding finding) {
        return finding.end() - finding.start();
    }
}
