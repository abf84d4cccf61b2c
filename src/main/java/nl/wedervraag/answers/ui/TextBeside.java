package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import nl.wedervraag.answers.TextPart;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/** A text that stands beside a draft, block by block, with what changed in it. */
final class TextBeside extends Div {

    /** @param take takes a block over into the draft, or null where it can't be */
    TextBeside(List<TextPart> parts, Language language, boolean official, @Nullable Consumer<String> take) {
        addClassName("text-beside");
        setClassName("official", official);
        getElement().setAttribute("lang", language.code());
        parts.forEach(part -> add(part(part, take)));
    }

    /** The server made this HTML from its own tree with a fixed set of tags. */
    private Div part(TextPart part, @Nullable Consumer<String> take) {
        var block = new Div(new Html("<div>" + part.html() + "</div>"));
        block.addClassName("part");
        var json = part.block();
        if (take != null && json != null) {
            var over = new NativeButton(getTranslation("answer.beside.take-over"), click -> take.accept(json));
            over.addClassName("link-button");
            block.add(over);
        }
        return block;
    }
}
