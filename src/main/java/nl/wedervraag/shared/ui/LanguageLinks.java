package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import nl.wedervraag.shared.Language;

/** EN | NL: the same page in the other language of its wording. */
public final class LanguageLinks extends Span {

    public LanguageLinks(Language now, Function<Language, String> address) {
        addClassName("languages");
        for (Language language : Language.values()) {
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
