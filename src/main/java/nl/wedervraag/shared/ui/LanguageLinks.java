package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import nl.wedervraag.shared.Language;

/** EN | NL: the same page in the other language of its wording; nothing where there is one language alone. */
public final class LanguageLinks extends Span {

    /** @param offered in which wordings are written */
    public LanguageLinks(List<Language> offered, Language now, Function<Language, String> address) {
        addClassName("languages");
        var shown = now.among(offered);
        setVisible(shown.size() > 1);
        for (Language language : shown) {
            var link = new Link(address.apply(language), language.name());
            link.getElement().setAttribute("hreflang", language.code());
            link.setTitle(getTranslation("shell.language." + language.code()));
            if (language == now) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }
}
