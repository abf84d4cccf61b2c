package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import nl.wedervraag.answers.HistoryPage.Written;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.PersonColour;
import nl.wedervraag.shared.ui.Labels;
import tools.jackson.databind.node.JsonNodeFactory;

/** A whole text as it will be read, with what changed inline; it knows the hash of exactly what it shows. */
@Tag("wv-revision")
@JsModule("./revision-view.ts")
final class RevisionShown extends Component {

    RevisionShown(String question, Language language) {
        getElement().setPropertyJson("labels", Labels.startingWith("revision", getLocale()));
        getElement().setProperty("question", question);
        getElement().setProperty("lang", language.code());
    }

    /** @param changes as JSON; empty where there was nothing before */
    void show(String document, String changes, String note) {
        getElement().setProperty("note", note);
        getElement().setProperty("document", document);
        getElement().setProperty("changes", changes);
    }

    /** Instead of changes, whose letters are whose. */
    void showWriters(Written written, String note) {
        var passages = JsonNodeFactory.instance.arrayNode();
        written.passages()
                .forEach(passage -> passages.addObject()
                        .put("from", passage.from())
                        .put("to", passage.to())
                        .put("name", passage.writer().name())
                        .put("color", PersonColour.of(passage.writer().id().value())));
        getElement().setProperty("writers", passages.toString());
        show(written.document(), "", note);
    }

    /** With texts of its own, of which those that aren't named stay as they are. */
    void labelled(String prefix) {
        var labels = Labels.startingWith("revision", getLocale());
        Labels.startingWith(prefix, getLocale()).forEachEntry((name, text) -> labels.set(name, text));
        getElement().setPropertyJson("labels", labels);
    }

    /** Shows what there is now beside what was looked at, not beside the live wording. */
    void showInstead(String document, String changes, String note) {
        var labels = Labels.startingWith("revision", getLocale()).put("none", getTranslation("review.same-as-seen"));
        getElement().setPropertyJson("labels", labels);
        show(document, changes, note);
    }

    /** Told once each change was looked at, where there are any, and again with each look after that. */
    void whenRead(Runnable told) {
        getElement()
                .addEventListener("wv-read", event -> told.run())
                .setFilter("event.detail.read === event.detail.total");
    }

    /** Tells the hash of what is on the screen. */
    void seen(Consumer<String> then) {
        getElement().executeJs("return this.seen()").then(String.class, then::accept);
    }

    void goTo(int change) {
        getElement().executeJs("this.goTo($0)", change);
    }
}
