package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Labels;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where several people write one draft at the same time. It speaks to the server over a socket of its own. */
@Tag("wv-co-editor")
@JsModule("./co-editor.ts")
final class CoEditor extends Component {

    CoEditor(DocumentId document, SignedIn writer, Language language, String about) {
        var person = JsonNodeFactory.instance.objectNode();
        person.put("id", writer.id().value().toString());
        person.put("name", writer.name());
        var element = getElement();
        element.setPropertyJson("person", person);
        element.setPropertyJson(
                "labels", Labels.startingWith("editor", getLocale()).put("about", about));
        element.setProperty("lang", language.code());
        element.setProperty("document", document.value().toString());
    }

    void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    /** Waits until all that was typed is stored; then tells the version that holds it, or that some isn't saved. */
    void flush(Consumer<Flushed> then) {
        getElement()
                .executeJs("const {saved, version} = await this.flush(); return saved ? version : -1")
                .then(Double.class, version -> then.accept(new Flushed(version >= 0, version.longValue())));
    }

    Registration addStatsListener(ComponentEventListener<Stats> listener) {
        return addListener(Stats.class, listener);
    }

    record Flushed(boolean saved, long version) {}

    /** How long the draft is now. */
    @DomEvent("wv-stats")
    static final class Stats extends ComponentEvent<CoEditor> {

        private final int words;
        private final int seconds;

        public Stats(
                CoEditor source,
                boolean fromClient,
                @EventData("event.detail.words") int words,
                @EventData("event.detail.seconds") int seconds) {
            super(source, fromClient);
            this.words = words;
            this.seconds = seconds;
        }

        int words() {
            return words;
        }

        int seconds() {
            return seconds;
        }
    }
}
