package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;

/** What is behind a question in one language, folded until somebody writes it. */
final class GuidanceFields extends NativeDetails {

    private final Language language;
    private final TextArea why;
    private final TextArea good;
    private final TextArea avoid;
    private final TextArea phrasings;
    private final TextArea belongs;

    GuidanceFields(Language language, List<Language> spoken, Guidance now) {
        this.language = language;
        addClassName("guidance-fields");
        setSummaryText(Texts.label(getTranslation("bank.guidance"), language, spoken));
        why = area("why", now.why());
        good = area("good", now.good());
        avoid = area("avoid", now.avoid());
        belongs = area("belongs", now.belongs());
        phrasings = area("phrasings", String.join("\n", now.phrasings()));
        phrasings.setHelperText(getTranslation("bank.guidance.phrasings.help"));
        setContent(new Div(why, good, avoid, belongs, phrasings));
    }

    private TextArea area(String part, String now) {
        var label = getTranslation("guidance." + part);
        var area = new TextArea(label);
        area.setAriaLabel(label + " · " + getTranslation("shell.language." + language.code()));
        area.getElement().setAttribute("lang", language.code());
        area.setValue(now);
        area.setMaxLength(Bank.LONGEST_GUIDANCE);
        area.setMinRows(2);
        area.setMaxRows(8);
        area.setWidthFull();
        return area;
    }

    /** @throws TextRefused when one of them can't be taken, which is then unfolded and says why */
    Guidance read() {
        return new Guidance(
                several(why),
                several(good),
                several(avoid),
                phrasings
                        .getValue()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(this::phrasing)
                        .toList(),
                several(belongs));
    }

    private String several(TextArea area) {
        try {
            area.setInvalid(false);
            return OneLine.several(area.getValue(), Bank.LONGEST_GUIDANCE);
        } catch (TextRefused refused) {
            throw shown(area, refused);
        }
    }

    private String phrasing(String line) {
        try {
            phrasings.setInvalid(false);
            return OneLine.of(line, Bank.LONGEST_QUESTION);
        } catch (TextRefused refused) {
            throw shown(phrasings, refused);
        }
    }

    private TextRefused shown(TextArea area, TextRefused refused) {
        setOpen(true);
        area.setErrorMessage(getTranslation("bank.guidance.refused"));
        area.setInvalid(true);
        area.focus();
        return refused;
    }
}
