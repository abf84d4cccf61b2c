package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Span;
import java.text.ListFormat;
import java.util.Locale;
import nl.wedervraag.editorial.Judgement;
import nl.wedervraag.editorial.Judgement.Editorial;
import nl.wedervraag.editorial.Judgement.Substantive;

/** Whether a change is editorial or one of substance, and why. */
final class JudgementLine extends Span {

    JudgementLine(Judgement judgement) {
        addClassName("judged");
        var kind = new Span(getTranslation(
                judgement instanceof Editorial ? "review.judged.editorial" : "review.judged.substantive"));
        kind.addClassNames("kind", judgement instanceof Editorial ? "editorial" : "substantive");
        add(kind, new Span(": " + why(judgement)));
    }

    private String why(Judgement judgement) {
        return switch (judgement) {
            case Editorial editorial ->
                ListFormat.getInstance(getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(editorial.because().stream()
                                .sorted()
                                .map(reason -> getTranslation("review.judged."
                                        + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                                .toList());
            case Substantive substantive -> getTranslation("review.judged." + substance(substantive));
        };
    }

    private static String substance(Substantive change) {
        boolean went = !change.before().isEmpty();
        boolean came = !change.after().isEmpty();
        if (!went && !came) {
            return "otherwise";
        }
        if (!came) {
            return "went";
        }
        if (!went) {
            return "came";
        }
        return hasDigit(change.before()) && hasDigit(change.after()) ? "number" : "words";
    }

    private static boolean hasDigit(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }
}
