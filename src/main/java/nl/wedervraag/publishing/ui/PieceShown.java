package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.shared.ui.Labels;
import org.jspecify.annotations.Nullable;

/** All of a piece as it is put before whoever decides, with what is live where that is another; it knows the hash of what it shows. */
@Tag("wv-piece")
@JsModule("./piece-view.ts")
final class PieceShown extends Component {

    PieceShown(Shown shown, List<Field> fields, Content content, @Nullable Content live, String language) {
        var contents = Stream.of(content, live == null ? content : live).toList();
        getElement().setPropertyJson("labels", Labels.startingWith("publishing.shown", getLocale()));
        getElement().setProperty("fields", shown.fields(fields, contents));
        getElement().setProperty("live", live == null ? "" : Shown.json(live));
        getElement().setProperty("content", Shown.json(content));
        getElement().setAttribute("lang", language);
        getElement().setAttribute("role", "group");
    }

    /** Tells the hash of what is on the screen. */
    void seen(Consumer<String> then) {
        getElement().executeJs("return this.seen()").then(String.class, then::accept);
    }
}
