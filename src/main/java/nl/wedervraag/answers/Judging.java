package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.coediting.model.Change;
import nl.wedervraag.coediting.model.ChangedLine;
import nl.wedervraag.coediting.model.Difference;
import nl.wedervraag.editorial.EditorialRule;
import nl.wedervraag.editorial.Judgement;
import nl.wedervraag.editorial.Judgement.Substantive;
import nl.wedervraag.shared.Language;

/** Says of each change between two texts whether it is one of substance. */
final class Judging {

    /** Of what is no change of words within a line: another form, another link, a line more or less. */
    private static final Substantive OTHERWISE = new Substantive("", "");

    private Judging() {}

    /**
     * In the order of the changes.
     *
     * @param difference what made the text
     */
    static List<Judgement> of(Difference difference, Text text, Language language) {
        return difference.changes().stream()
                .map(change -> judge(text, change, language))
                .toList();
    }

    /** Whether not one of them is. */
    static boolean isEditorial(Text earlier, Text text, Language language) {
        return of(text.since(earlier), text, language).stream().allMatch(Judgement.Editorial.class::isInstance);
    }

    private static Judgement judge(Text text, Change change, Language language) {
        return ChangedLine.of(text.document(), change)
                .map(line -> EditorialRule.judge(line.before(), line.after(), language))
                .orElse(OTHERWISE);
    }
}
