package nl.wedervraag.shared.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the product where there is no page to ask for them. */
public final class PageTexts {

    private final Locale locale;
    private final ResourceBundle bundle;

    public PageTexts(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** As a page translates it: only where there is something to put in is it a pattern. */
    public String get(String key, Object... values) {
        var text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
