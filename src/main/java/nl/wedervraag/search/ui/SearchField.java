package nl.wedervraag.search.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** The browser's own field to type what is looked for. */
@Tag("input")
final class SearchField extends AbstractSinglePropertyField<SearchField, String>
        implements HasStyle, Focusable<SearchField> {

    SearchField(String label) {
        super("value", "", false);
        addClassName("search-field");
        getElement()
                .setAttribute("type", "search")
                .setAttribute("aria-label", label)
                .setAttribute("placeholder", label)
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", "300")
                .setAttribute("enterkeyhint", "search");
    }
}
